/* chorsu-pdf-catalog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-pdf-catalog.h"

#include <string.h>

#define FIGURE "<< /Type /StructElem\n   /S /Figure\n"

/* An object in its new version. */
typedef struct
{
  guint  number;
  char  *content;  /* from "<<" to ">>" */
  guint  offset;
} Object;

static void
object_clear (Object *self)
{
  g_free (self->content);
}

/* The last place of some words in a file that holds any bytes. */
static const char *
find_last (GByteArray *bytes,
           const char *words)
{
  gsize length = strlen (words);

  for (gsize at = bytes->len; at >= length; at--)
    if (memcmp (bytes->data + at - length, words, length) == 0)
      return (const char *) bytes->data + at - length;

  return NULL;
}

static gboolean
read_number (const char *text,
             const char *after,
             guint      *number)
{
  const char *at = text != NULL ? strstr (text, after) : NULL;

  if (at == NULL)
    return FALSE;

  *number = (guint) g_ascii_strtoull (at + strlen (after), NULL, 10);
  return TRUE;
}

/* A dictionary up to the brackets that close it, with more in it. @start is at "<<" */
static char *
extend_dictionary (const char *start,
                   const char *more)
{
  const char *end = strstr (start, "endobj");
  g_autofree char *content = NULL;

  if (end == NULL)
    return NULL;
  while (end > start && !g_str_has_prefix (end, ">>"))
    end--;
  content = g_strndup (start, end - start);

  return g_strdup_printf ("%s%s>>", content, more);
}

static gboolean
add_catalog (GByteArray *bytes,
             guint       root,
             const char *language,
             GArray     *objects)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n", root);
  g_auto (GStrv) tongue = g_strsplit_set (language, "_.@", 2);
  gboolean named = g_strcmp0 (tongue[0], "C") != 0 && g_strcmp0 (tongue[0], "POSIX") != 0;
  const char *start = find_last (bytes, head);
  g_autofree char *old = start != NULL ? extend_dictionary (start + strlen (head), "") : NULL;
  g_autofree char *more = NULL;
  Object catalog = { root, NULL, 0 };

  if (old == NULL)
    return FALSE;

  /* Later versions of cairo say themselves that a document is tagged. */
  more = g_strdup_printf ("   /Lang (%s)\n%s   /ViewerPreferences << /DisplayDocTitle true >>\n", named ? tongue[0] : "en",
                          strstr (old, "/MarkInfo") == NULL ? "   /MarkInfo << /Marked true >>\n" : "");
  catalog.content = extend_dictionary (start + strlen (head), more);
  g_array_append_val (objects, catalog);

  return TRUE;
}

/* Text as UTF-16 in hexadecimal. */
static char *
to_hex (const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (glong i = 0; i < n; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');

  return g_string_free (hex, FALSE);
}

/* Number of the object whose content begins at @at: it stands before, as "12 0 obj". */
static guint
number_before (const char *begin,
               const char *at)
{
  static const char head[] = " 0 obj\n";

  at -= strlen (head);
  if (at <= begin || !g_str_has_prefix (at, head))
    return 0;
  while (at > begin && g_ascii_isdigit (at[-1]))
    at--;

  return (guint) g_ascii_strtoull (at, NULL, 10);
}

/* Nothing when there are more or fewer elements than descriptions: whose are whose is not clear then. */
static void
add_figures (GByteArray *bytes,
             GPtrArray  *figures,
             GArray     *objects)
{
  const char *begin = (const char *) bytes->data;
  guint before = objects->len;
  guint n = 0;

  for (const char *at = begin; at + strlen (FIGURE) <= begin + bytes->len; at++)
    if (*at == '<' && memcmp (at, FIGURE, strlen (FIGURE)) == 0)
      {
        g_autofree char *text = n < figures->len ? to_hex (g_ptr_array_index (figures, n)) : NULL;
        g_autofree char *more = g_strdup_printf ("   /Alt %s\n", text != NULL ? text : "");
        Object figure = { number_before (begin, at), extend_dictionary (at, more), 0 };

        n++;
        if (figure.number > 0 && figure.content != NULL)
          g_array_append_val (objects, figure);
        else
          g_free (figure.content);
      }

  if (n != figures->len)
    g_array_set_size (objects, before);
}

/* The objects, a table of where they are, and a trailer. */
static void
append_update (GByteArray *bytes,
               GArray     *objects,
               const char *trailer)
{
  g_autoptr (GString) update = g_string_new (NULL);
  guint table;

  for (guint i = 0; i < objects->len; i++)
    {
      Object *object = &g_array_index (objects, Object, i);

      object->offset = bytes->len + update->len;
      g_string_append_printf (update, "%u 0 obj\n%s\nendobj\n", object->number, object->content);
    }

  table = bytes->len + update->len;
  g_string_append (update, "xref\n");
  for (guint i = 0; i < objects->len; i++)
    {
      const Object *object = &g_array_index (objects, Object, i);

      g_string_append_printf (update, "%u 1\n%010u 00000 n \n", object->number, object->offset);
    }
  g_string_append_printf (update, "trailer\n%s\nstartxref\n%u\n%%%%EOF\n", trailer, table);
  g_byte_array_append (bytes, (const guint8 *) update->str, update->len);
}

gboolean
chorsu_pdf_catalog_extend (GByteArray *bytes,
                           const char *language,
                           GPtrArray  *figures)
{
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (Object));
  g_autofree char *old = NULL;
  g_autofree char *trailer = NULL;
  guint root, info, size, table;

  g_array_set_clear_func (objects, (GDestroyNotify) object_clear);
  /* So that what is searched ends. */
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_byte_array_set_size (bytes, bytes->len - 1);

  old = g_strdup (find_last (bytes, "\ntrailer"));
  if (!read_number (old, "/Root ", &root) || !read_number (old, "/Info ", &info)
      || !read_number (old, "/Size ", &size) || !read_number (old, "startxref\n", &table))
    return FALSE;
  if (!add_catalog (bytes, root, language, objects))
    return FALSE;
  add_figures (bytes, figures, objects);

  trailer = g_strdup_printf ("<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %u\n>>", size, root, info, table);
  append_update (bytes, objects, trailer);

  return TRUE;
}
