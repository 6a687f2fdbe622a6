/* test-json-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-json-check.h"

#include <string.h>

static void
assert_good (const char *text)
{
  g_autofree char *message = NULL;
  ChorsuJsonPlace place;

  if (!chorsu_json_check (text, strlen (text), &place, &message))
    g_error ("“%s”: %u:%u: %s", text, place.line, place.column, message);
}

static void
assert_bad (const char *text,
            gssize      length,
            guint       line,
            guint       column,
            const char *expected)
{
  g_autofree char *message = NULL;
  ChorsuJsonPlace place = { 0, 0 };

  g_assert_false (chorsu_json_check (text, length < 0 ? strlen (text) : (gsize) length, &place, &message));
  g_assert_cmpstr (message, ==, expected);
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.column, ==, column);
}

static void
test_good (void)
{
  assert_good ("{}");
  assert_good (" [ ] ");
  assert_good ("null");
  assert_good ("-0.5e+10");
  assert_good ("\"\\u00e4 \\\" \\\\ \\/ \\b\\f\\n\\r\\t é 日\"");
  assert_good ("\"\\ud83d\\ude00\"");
  assert_good ("{\"a\": {\"a\": 1}, \"b\": [1, 2, {\"a\": true}], \"\": false}");
}

static void
test_bad (void)
{
  assert_bad ("", -1, 1, 1, "expected a value, found the end of the file");
  assert_bad ("{", -1, 1, 2, "expected a member name in quotation marks, found the end of the file");
  assert_bad ("{\"a\" 1}", -1, 1, 6, "expected “:”, found “1”");
  assert_bad ("{\"a\": 1,}", -1, 1, 9, "expected a member name in quotation marks, found “}”");
  assert_bad ("[1 2]", -1, 1, 4, "expected “,” or “]”, found “2”");
  assert_bad ("[1]\n\n  x", -1, 3, 3, "expected the end of the file, found “x”");
  assert_bad ("['a']", -1, 1, 2, "expected a value, found “'”");
  assert_bad ("[tru]", -1, 1, 2, "expected a value, found “t”");
  assert_bad ("[01]", -1, 1, 3, "expected “,” or “]”, found “1”");
  assert_bad ("[1.]", -1, 1, 4, "expected a digit, found “]”");
  assert_bad ("[.5]", -1, 1, 2, "expected a value, found “.”");
  assert_bad ("[+1]", -1, 1, 2, "expected a value, found “+”");
  assert_bad ("[-]", -1, 1, 3, "expected a digit, found “]”");
  assert_bad ("[1e]", -1, 1, 4, "expected a digit, found “]”");
  assert_bad ("[NaN]", -1, 1, 2, "expected a value, found “N”");
  assert_bad ("[\"ä\", \"\\x\"]", -1, 1, 8, "unknown escape in a string");
  assert_bad ("[\"\\u12g4\"]", -1, 1, 3, "\\u must be followed by four hexadecimal digits");
  assert_bad ("[\"\\u0000\"]", -1, 1, 3, "a string must not hold U+0000");
  assert_bad ("[\"\\ud800\"]", -1, 1, 3, "half of a surrogate pair");
  assert_bad ("[\"\\udc00\"]", -1, 1, 3, "half of a surrogate pair");
  assert_bad ("[\"\\ud83d\\u0041\"]", -1, 1, 3, "half of a surrogate pair");
  assert_bad ("[\"\\ud83d\\ude", -1, 1, 3, "half of a surrogate pair");
  assert_bad ("[\"a\tb\"]", -1, 1, 4, "control character in a string; is a quotation mark missing?");
  assert_bad ("[\"abc", -1, 1, 2, "this string is never closed");
  assert_bad ("[\"abc\\", -1, 1, 7, "expected an escape, found the end of the file");
  assert_bad ("[1e400]", -1, 1, 2, "this number is not finite");
  assert_bad ("\"a\\u0001\" \x01", -1, 1, 11, "expected the end of the file, found U+0001");
}

static void
test_bytes (void)
{
  assert_bad ("[\"\xff\"]", -1, 1, 3, "the text is not UTF-8");
  assert_bad ("[\"\xed\xa0\x80\"]", -1, 1, 3, "the text is not UTF-8");
  assert_bad ("[1]\0", 4, 1, 4, "the text is not UTF-8");
  assert_bad ("\xef\xbb\xbf[]", -1, 1, 1, "expected a value, found U+FEFF");
}

static void
test_duplicates (void)
{
  assert_bad ("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", -1, 3, 2, "member “a” stands here for the second time");
  assert_good ("[{\"a\": 1}, {\"a\": 2}]");
  assert_good ("{\"a\": {\"b\": 1}, \"b\": 2}");
}

static void
test_depth (void)
{
  g_autofree char *deep = g_strnfill (CHORSU_JSON_MAX_DEPTH, '[');
  g_autofree char *closing = g_strnfill (CHORSU_JSON_MAX_DEPTH, ']');
  g_autofree char *good = g_strconcat (deep, closing, NULL);
  g_autofree char *endless = g_strnfill (1000000, '[');

  assert_good (good);
  assert_bad (endless, -1, 1, CHORSU_JSON_MAX_DEPTH + 1, "values are nested too deeply");
}

static void
assert_located (const char *text,
                const char *pointer,
                guint       line,
                guint       column)
{
  ChorsuJsonPlace place = { 0, 0 };

  g_assert_true (chorsu_json_locate (text, strlen (text), pointer, &place));
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.column, ==, column);
}

static void
test_locate (void)
{
  const char *text = " {\n  \"ä\": [10, {\"x/y\": \"}\\\"]\", \"~\": null}, [[1], 2]],\n  \"z\": -1.5\n}";
  ChorsuJsonPlace place;

  assert_located (text, "", 1, 2);
  assert_located (text, "/ä", 2, 8);
  assert_located (text, "/ä/0", 2, 9);
  assert_located (text, "/ä/1", 2, 13);
  assert_located (text, "/ä/1/x~1y", 2, 21);
  assert_located (text, "/ä/1/~0", 2, 34);
  assert_located (text, "/ä/2/0/0", 2, 43);
  assert_located (text, "/ä/2/1", 2, 47);
  assert_located (text, "/z", 3, 8);

  g_assert_false (chorsu_json_locate (text, strlen (text), "/a", &place));
  g_assert_false (chorsu_json_locate (text, strlen (text), "/ä/3", &place));
  g_assert_false (chorsu_json_locate (text, strlen (text), "/ä/x", &place));
  g_assert_false (chorsu_json_locate (text, strlen (text), "/z/0", &place));
  g_assert_false (chorsu_json_locate ("[]", 2, "/0", &place));
}

/* One cursor finds in any order what single look-ups find. */
static void
test_cursor (void)
{
  static const char *const pointers[] = {
    "/a/0", "/a/1/x", "/a/2", "/a/2/1", "/a/1", "/b/0", "/a/0", "/b/1", "/c", "/c/d", "/a/9", "", "/a/2/0", "/b/x",
  };
  static const char text[] = "{ \"a\": [1,\n { \"x\": \"ä[\" },\n [2,\n 3]],\n\"b\": [true,\n  null], \"c\":\n { \"d\": 4 } }";
  ChorsuJsonCursor cursor;

  chorsu_json_cursor_init (&cursor, text);
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pointers); j++)
      {
        const char *both[] = { pointers[i], pointers[j] };

        for (guint k = 0; k < 2; k++)
          {
            ChorsuJsonPlace one = { 0, 0 }, other = { 0, 0 };

            g_assert_cmpint (chorsu_json_cursor_locate (&cursor, both[k], &one), ==,
                             chorsu_json_locate (text, strlen (text), both[k], &other));
            g_assert_cmpuint (one.line, ==, other.line);
            g_assert_cmpuint (one.column, ==, other.column);
          }
      }
  chorsu_json_cursor_clear (&cursor);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json-check/good", test_good);
  g_test_add_func ("/core/json-check/bad", test_bad);
  g_test_add_func ("/core/json-check/bytes", test_bytes);
  g_test_add_func ("/core/json-check/duplicates", test_duplicates);
  g_test_add_func ("/core/json-check/depth", test_depth);
  g_test_add_func ("/core/json-check/locate", test_locate);
  g_test_add_func ("/core/json-check/cursor", test_cursor);

  return g_test_run ();
}
