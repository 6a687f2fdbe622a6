/* ui-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-application.h"
#include "chorsu-window.h"

G_BEGIN_DECLS

/**
 * UiFixture:
 *
 * A window of the application on the bundled data, with nothing moving by
 * itself. The application and the data are made once for all tests.
 */
typedef struct
{
  AdwApplication *application; /* not owned */
  ChorsuStore    *store;       /* not owned */
  ChorsuWindow   *window;
  ChorsuSession  *session;     /* not owned */
} UiFixture;

/** Runs the main loop until @test is true of @data; fails after ten seconds. */
typedef gboolean (*UiTest) (gpointer data);
void        ui_wait             (UiTest         test,
                                 gpointer       data,
                                 const char    *what);

/** Runs the main loop for so long. */
void        ui_run              (guint          milliseconds);

/** One call of xdotool; the arguments of a printf() make its command line. */
void        ui_xdotool          (const char    *format,
                                 ...) G_GNUC_PRINTF (1, 2);

/** The first widget below @root, or itself, that is of a type. */
GtkWidget  *ui_find             (GtkWidget     *root,
                                 GType          type);

/** The text of the first heading below @root. Returns: (nullable) */
const char *ui_get_heading      (GtkWidget     *root);

/** Calls @function with every widget of a type below @root. */
typedef void (*UiVisit) (GtkWidget *widget,
                         gpointer   data);
void        ui_for_each         (GtkWidget     *root,
                                 GType          type,
                                 UiVisit        function,
                                 gpointer       data);

void        ui_fixture_set_up    (UiFixture    *fixture,
                                  gconstpointer data);

/** Closes the window, and fails unless all of it is gone. */
void        ui_fixture_tear_down (UiFixture    *fixture,
                                  gconstpointer data);

/** Starts GTK, the application and the tests; returns their status. */
int         ui_fixture_main      (int          *argc,
                                  char       ***argv,
                                  void        (*add_tests) (void));

#define UI_FIXTURE_ADD(path, function) \
  g_test_add (path, UiFixture, NULL, ui_fixture_set_up, function, ui_fixture_tear_down)

G_END_DECLS
