/* chorsu-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-author-strip.h"
#include "chorsu-dossier.h"
#include "chorsu-explorer-page.h"
#include "chorsu-keeper.h"
#include "chorsu-legend-view.h"
#include "chorsu-map.h"
#include "chorsu-panes.h"
#include "chorsu-search.h"
#include "chorsu-sheet.h"
#include "chorsu-sidebar.h"
#include "chorsu-tables.h"
#include "chorsu-timeline.h"
#include "chorsu-show.h"
#include "chorsu-window.h"
#include "chorsu-year-bar.h"

G_BEGIN_DECLS

/** Width of the start pane with goals and layers, or the timeline, in it. */
#define CHORSU_SIDEBAR_WIDTH 300

/** What somebody was about to do when unsaved changes stood in the way. */
typedef enum
{
  CHORSU_LEAVING_NOT,
  CHORSU_LEAVING_CLOSE,  /* the briefing */
  CHORSU_LEAVING_NEW,
  CHORSU_LEAVING_OPEN,
  CHORSU_LEAVING_WINDOW
} ChorsuLeaving;

struct _ChorsuWindow
{
  AdwApplicationWindow  parent_instance;

  AdwWindowTitle       *title;
  GtkMenuButton        *search_button;
  GtkMenuButton        *menu_button;
  GtkWidget            *search_popover;
  GMenu                *shade_figures;
  GMenu                *recent_briefings;
  ChorsuSearch         *search;
  AdwToastOverlay      *toasts;
  GtkRevealer          *banner;
  GtkLabel             *banner_label;
  GtkPaned             *split;
  ChorsuTables         *tables;
  ChorsuPanes          *panes;
  ChorsuPane           *start;
  ChorsuPane           *end;
  GtkStack             *start_pages;
  ChorsuSidebar        *sidebar;
  ChorsuExplorerPage   *explorer;
  ChorsuTimeline       *timeline;
  ChorsuDossier        *dossier;
  ChorsuLegendView     *legend;
  GtkWidget            *zoom_controls;
  ChorsuYearBar        *year_bar;
  ChorsuMap            *map;
  GtkBox               *strips;
  ChorsuAuthorStrip    *author;
  ChorsuSheet          *sheet;

  ChorsuSession        *session;
  ChorsuStore          *store;
  GSettings            *settings;  /* nullable */
  ChorsuKeeper         *keeper;    /* nullable: of the briefing that is edited */
  ChorsuLeaving         leaving;   /* what was asked about last */
  gboolean              leave_when_saved;
  char                 *leaving_path; /* nullable: what is to be opened then */
  char                 *pending_briefing; /* nullable: file to open once there is data */
  gboolean              wants_lost;   /* whether what was lost is to be recovered then */
  ChorsuShow           *show;      /* nullable: while a briefing is shown */
  guint                 scene;     /* where the last one ended */
  int                   locator;   /* room that the locator takes at the bottom, px */
  guint               cover_id; /* 0 unless the legend has just changed its size */
  ChorsuInsets          cover;     /* what panes cover of the map */
  ChorsuInsets          frame;     /* what scale bar and credits keep clear of */
  ChorsuInsets          insets;    /* what panes and legend cover of it */
  char                 *pending;   /* what to select once there is data */
  char                 *pending_link; /* what to open then */
  gboolean              asks;         /* a link asks the network, once there is one: */
  const char           *asked_close;  /* what is closed; nullable, interned */
  const char           *asked_follow; /* which corridor is followed; nullable, interned */
  guint                 asked_route;  /* which of its routes */
  char                 *warning;   /* nullable: what the banner says before anything else */
  gboolean              had_frame;
  gboolean              complete;
  guint                 n_compared; /* corridors, as last shown */
};

/** Says in the banner what went wrong, until it is dismissed. */
void chorsu_window_warn                  (ChorsuWindow   *self,
                                          const char     *text);

/** Says in passing what was done; @text is plain.
 * Returns: (transfer none): the toast, for a button or another time */
AdwToast *chorsu_window_toast            (ChorsuWindow   *self,
                                          const char     *text);

/* chorsu-window-actions.c */

/** Installs actions and keys in the class. */
void chorsu_window_class_install_actions (GtkWidgetClass *widget_class);

/** Adds the actions that are properties of the session and of widgets. */
void chorsu_window_add_property_actions  (ChorsuWindow   *self);

/** Takes them away again: the group they are in may outlive the window, and with it what they hold. */
void chorsu_window_remove_property_actions (ChorsuWindow *self);

/** Opens the search. @text: (nullable): what it begins with */
void chorsu_window_begin_search          (ChorsuWindow   *self,
                                          const char     *text);

/* chorsu-window-explorer.c */

/** Installs the explorer's actions in the class. */
void chorsu_window_class_install_explorer (GtkWidgetClass *widget_class);

/** Lets explorer, map and session follow each other. */
void chorsu_window_connect_explorer      (ChorsuWindow   *self);

/** Has the network made once the window shows its data, and takes it when it is there. */
void chorsu_window_update_network        (ChorsuWindow   *self);
/**
 * chorsu_window_command_letter:
 * @keyval: a letter that was typed
 *
 * Does what a letter stands for while the map, or what belongs to it, has the
 * keyboard.
 *
 * Returns: whether it stands for anything there
 */
gboolean chorsu_window_command_letter    (ChorsuWindow   *self,
                                          guint           keyval);

/* chorsu-window-present.c */

/** Installs the actions that show a briefing in the class. */
void chorsu_window_class_install_present (GtkWidgetClass *widget_class);

/* chorsu-window-export.c */

/** Installs the actions that export and copy pictures in the class. */
void chorsu_window_class_install_export  (GtkWidgetClass *widget_class);

/** What is free of panes, as a picture of its own with all furniture. */
void chorsu_window_get_picture           (ChorsuWindow   *self,
                                          ChorsuView     *view,
                                          ChorsuCamera   *camera);

/* chorsu-window-print.c */

/** Installs the action that prints in the class. */
void chorsu_window_class_install_print   (GtkWidgetClass *widget_class);

/* chorsu-window-author.c */

/** Installs the actions for scenes in the class. */
void chorsu_window_class_install_author (GtkWidgetClass *widget_class);

/** Lets the strip of scenes and the map follow each other. */
void chorsu_window_connect_author       (ChorsuWindow   *self);

/** Edits another briefing. @keeper: (nullable): %NULL for none */
void chorsu_window_take_keeper          (ChorsuWindow   *self,
                                         ChorsuKeeper   *keeper);

/** Draws its scenes anew: colours and painter are those of the window. */
void chorsu_window_update_author        (ChorsuWindow   *self);

/** Shows a scene of the briefing that is edited on the map. */
void chorsu_window_show_scene           (ChorsuWindow   *self,
                                         guint           index);

/** What can be seen between the panes, Web-Mercator units. */
ChorsuBox chorsu_window_get_box         (ChorsuWindow   *self);

/** What a scene of this view would be called. */
const char *chorsu_window_get_view_name (ChorsuWindow   *self);

/* chorsu-window-briefing.c */

/** Installs the actions for files of briefings in the class. */
void chorsu_window_class_install_briefing (GtkWidgetClass *widget_class);

/** Lets files be dropped on the window. */
void chorsu_window_connect_briefing     (ChorsuWindow   *self);

/** Opens the file that waits for data, if there are any. */
void chorsu_window_open_pending_briefing (ChorsuWindow  *self);

/**
 * chorsu_window_leave_briefing:
 * @leaving: what is to be done then
 * @path: (nullable): what is to be opened then
 *
 * Closes the briefing that is edited, or asks first.
 *
 * Returns: whether it is closed
 */
gboolean chorsu_window_leave_briefing   (ChorsuWindow   *self,
                                         ChorsuLeaving   leaving,
                                         const char     *path);

/* chorsu-window-link.c */

/** Installs the actions that copy something in the class. */
void chorsu_window_class_install_link    (GtkWidgetClass *widget_class);

/** Opens the link that waits for data, if there are any. */
void chorsu_window_open_pending_link     (ChorsuWindow   *self);
void chorsu_window_ask_pending           (ChorsuWindow   *self);

/* chorsu-window-shade.c */

/** Fills the menu with the figures that countries can be shaded by. */
void chorsu_window_update_shade_menu     (ChorsuWindow   *self);

/* chorsu-window-map.c */

/** Shows the session's view on the map. */
void chorsu_window_update_view           (ChorsuWindow   *self);

/** Lets map and session follow each other. */
void chorsu_window_connect_map           (ChorsuWindow   *self);

/** Shows the store's painter on the map. */
void chorsu_window_update_painter        (ChorsuWindow   *self);

/** Flies to a record where it cannot be seen well. */
void chorsu_window_bring_into_view       (ChorsuWindow   *self,
                                          ChorsuRef       ref);

G_END_DECLS
