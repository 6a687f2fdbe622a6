/* chorsu-loader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "chorsu-dataset-private.h"

G_BEGIN_DECLS

/*
 * Reading one value of a dataset's file after the other, private to the
 * loader. The loader knows at any moment where in which file it stands, so
 * that whatever is wrong gets its file and JSON pointer; lines and columns are
 * looked up at the end, and only when there is something to report.
 *
 * The readers never fail: they report and return a harmless value. A dataset
 * with a reported error is thrown away as a whole.
 */

typedef struct _ChorsuLoader ChorsuLoader;

typedef enum
{
  CHORSU_OPTIONAL,
  CHORSU_REQUIRED
} ChorsuNeed;

struct _ChorsuLoader
{
  ChorsuDataset *dataset;
  ChorsuArena   *arena;       /* the dataset's */
  GPtrArray     *problems;    /* of ChorsuProblem */
  const char    *file;        /* the one being read */
  GArray        *path;        /* of ChorsuStep: where in it */
  GArray        *ages;        /* of guint: of the dated figures, in months */
  ChorsuEvidence evidence;    /* of the record being read */
  GHashTable    *publishers;  /* set of those it names */
  guint          n_errors;
};

/* A step on the way from a file's root to the value being read. */
typedef struct
{
  const char *member;  /* NULL for an element */
  guint       index;
} ChorsuStep;

/* Something to report, before its place in the file is known. */
typedef struct
{
  ChorsuSeverity  severity;
  const char     *file;
  char           *pointer;
  char           *message;
} ChorsuProblem;

/* A kind of record in the files: the member of a file's root that lists it,
 * what it becomes, and how it is read. */
typedef struct
{
  const char *member;
  ChorsuKind  kind;
  gsize       size;
  void      (*read) (ChorsuLoader *self, JsonObject *object, gpointer record);
} ChorsuSection;

void chorsu_loader_init (ChorsuLoader  *self,
                         ChorsuDataset *dataset);
void chorsu_loader_clear (ChorsuLoader *self);

void chorsu_loader_enter (ChorsuLoader *self,
                          const char   *member);
void chorsu_loader_enter_element (ChorsuLoader *self,
                                  guint         index);
void chorsu_loader_leave (ChorsuLoader *self);

/* Reports a problem with the value being read or, when @member is given, with
 * that member of it. */
void chorsu_loader_report (ChorsuLoader   *self,
                           ChorsuSeverity  severity,
                           const char     *member,
                           const char     *format,
                           ...) G_GNUC_PRINTF (4, 5);

#define chorsu_loader_error(self, member, ...) \
  chorsu_loader_report ((self), CHORSU_SEVERITY_ERROR, (member), __VA_ARGS__)

/* Reports members that are not in @known, which ends with NULL. */
void chorsu_loader_check_members (ChorsuLoader      *self,
                                  JsonObject        *object,
                                  const char *const *known);

/* Plain values. Optional ones that are missing give NULL, 0 or FALSE. */
JsonObject *chorsu_loader_as_object (ChorsuLoader *self,
                                      JsonNode     *node);
JsonObject *chorsu_loader_object (ChorsuLoader *self,
                                   JsonObject   *object,
                                   const char   *member,
                                   ChorsuNeed    need);
JsonArray *chorsu_loader_array (ChorsuLoader *self,
                                  JsonObject   *object,
                                  const char   *member,
                                  ChorsuNeed    need);
const char *chorsu_loader_string (ChorsuLoader *self,
                                   JsonObject   *object,
                                   const char   *member,
                                   ChorsuNeed    need);
gboolean chorsu_loader_boolean (ChorsuLoader *self,
                                JsonObject   *object,
                                const char   *member);
/* Reports a member that is missing; whatever it is. */
void chorsu_loader_require (ChorsuLoader *self,
                            JsonObject   *object,
                            const char   *member);

/* A mark that is there or not: it may only be true. */
gboolean chorsu_loader_mark (ChorsuLoader *self,
                             JsonObject   *object,
                             const char   *member);
gboolean chorsu_loader_number (ChorsuLoader *self,
                               JsonObject   *object,
                               const char   *member,
                               ChorsuNeed    need,
                               double       *value);
int chorsu_loader_integer (ChorsuLoader *self,
                           JsonObject   *object,
                           const char   *member,
                           ChorsuNeed    need,
                           int           min,
                           int           max);
gboolean chorsu_loader_number_of_node (ChorsuLoader *self,
                                       JsonNode     *node,
                                       double       *value);

/* A string that is not empty, as long as the file's tree lives. */
const char *chorsu_loader_peek (ChorsuLoader *self,
                                 JsonObject   *object,
                                 const char   *member,
                                 ChorsuNeed    need);

gboolean chorsu_loader_is_code (const char *string);
gboolean chorsu_loader_is_language (const char *code);
void chorsu_loader_report_type (ChorsuLoader *self,
                                const char   *member,
                                const char   *expected,
                                JsonNode     *node);

/* Interned: an id (letters, digits and + - _ .), and a date of any precision. */
const char *chorsu_loader_id (ChorsuLoader *self,
                               JsonObject   *object,
                               const char   *member,
                               ChorsuNeed    need);
const char *chorsu_loader_date (ChorsuLoader *self,
                                 JsonObject   *object,
                                 const char   *member,
                                 ChorsuNeed    need);
const char *chorsu_loader_code (ChorsuLoader *self,
                                 JsonObject   *object,
                                 const char   *member,
                                 ChorsuNeed    need);

/* A word of a vocabulary (an array that ends with NULL): its index, or -1;
 * the interned word, or NULL. */
int chorsu_loader_choice (ChorsuLoader      *self,
                          JsonObject        *object,
                          const char        *member,
                          ChorsuNeed         need,
                          const char *const *words);
const char *chorsu_loader_word (ChorsuLoader      *self,
                                 JsonObject        *object,
                                 const char        *member,
                                 ChorsuNeed         need,
                                 const char *const *words);

/* Whether there is such a member and it is an array; reports nothing. */
gboolean chorsu_loader_has_array (JsonObject *object,
                                  const char *member);

/* An array of interned strings that ends with NULL; never NULL itself. */
const char *const *chorsu_loader_codes (ChorsuLoader *self,
                                        JsonObject   *object,
                                        const char   *member,
                                        ChorsuNeed    need);
const char *const *chorsu_loader_ids (ChorsuLoader *self,
                                      JsonObject   *object,
                                      const char   *member,
                                      ChorsuNeed    need,
                                      ChorsuKind    kind);
const char *const *chorsu_loader_strings (ChorsuLoader *self,
                                          JsonObject   *object,
                                          const char   *member);

/* An id that must belong to a record of @kind: the interned id; the record. */
const char *chorsu_loader_reference (ChorsuLoader *self,
                                      JsonObject   *object,
                                      const char   *member,
                                      ChorsuNeed    need,
                                      ChorsuKind    kind);
gconstpointer chorsu_loader_record (ChorsuLoader *self,
                                    JsonObject   *object,
                                    const char   *member,
                                    ChorsuNeed    need,
                                    ChorsuKind    kind);

/* An id of one of the dataset's tables (units, qualifiers …). */
gconstpointer chorsu_loader_vocable (ChorsuLoader *self,
                                     JsonObject   *object,
                                     const char   *member,
                                     ChorsuNeed    need,
                                     GHashTable   *table,
                                     const char   *what);

/* The member "basis": measured or stated; %CHORSU_BASIS_NONE without one. */
ChorsuBasis chorsu_loader_basis (ChorsuLoader *self,
                                 JsonObject   *object);

/* "as_of" and, with "as_of_basis", whether that is only the date of the source. */
const char *chorsu_loader_as_of (ChorsuLoader *self,
                                 JsonObject   *object,
                                 gboolean     *is_source_date);

/* Formula and inputs of a figure that was computed; the sum is done again. */
void chorsu_loader_derivation (ChorsuLoader *self,
                               JsonObject   *object,
                               ChorsuFigure *figure);

/* Composite values. */
const ChorsuText *chorsu_loader_text (ChorsuLoader *self,
                                        JsonObject   *object,
                                        const char   *member,
                                        ChorsuNeed    need);
const ChorsuText *chorsu_loader_text_of_node (ChorsuLoader *self,
                                                JsonNode     *node);
const ChorsuText **chorsu_loader_texts (ChorsuLoader *self,
                                         JsonObject   *object,
                                         const char   *member,
                                         guint        *n);
const ChorsuSource **chorsu_loader_sources (ChorsuLoader *self,
                                            JsonObject   *object,
                                            const char   *member,
                                            guint        *n);
/* "precision" and, where it is stated, "accuracy_km" of a point or a line. */
ChorsuPrecision chorsu_loader_precision (ChorsuLoader *self,
                                         JsonObject   *object,
                                         double       *accuracy_km);
void chorsu_loader_position (ChorsuLoader   *self,
                             JsonObject     *object,
                             const char     *member,
                             ChorsuNeed      need,
                             ChorsuPosition *position);
const ChorsuFigure *chorsu_loader_figure (ChorsuLoader *self,
                                          JsonObject   *object,
                                          const char   *member,
                                          ChorsuNeed    need);
const ChorsuFigure **chorsu_loader_figures (ChorsuLoader *self,
                                            JsonObject   *object,
                                            const char   *member,
                                            guint        *n);
const ChorsuStatement *chorsu_loader_statement (ChorsuLoader *self,
                                                JsonObject   *object,
                                                const char   *member,
                                                ChorsuNeed    need);
const ChorsuStatement *chorsu_loader_statements (ChorsuLoader *self,
                                                 JsonObject   *object,
                                                 const char   *member,
                                                 guint        *n);
const ChorsuSeries *chorsu_loader_series (ChorsuLoader *self,
                                          JsonObject   *object,
                                          const char   *member,
                                          guint        *n);

/* "status", and "history": how it has changed. */
ChorsuStatus chorsu_loader_status (ChorsuLoader *self,
                                   JsonObject   *object,
                                   ChorsuNeed    need,
                                   ChorsuStatus  otherwise);
const ChorsuStatusChange *chorsu_loader_history (ChorsuLoader *self,
                                                 JsonObject   *object,
                                                 guint        *n);

/* The members every record may have. Whatever is not marked unverified needs
 * a source when @sourced. */
void chorsu_loader_common (ChorsuLoader *self,
                           JsonObject   *object,
                           ChorsuRecord *record,
                           gboolean      sourced);
void chorsu_loader_common_unnamed (ChorsuLoader *self,
                                   JsonObject   *object,
                                   ChorsuRecord *record,
                                   gboolean      sourced);

/* Counts a value as evidence; reports one that has neither a source nor the
 * mark "unverified". */
void chorsu_loader_check_sourced (ChorsuLoader *self,
                                  guint         n_sources,
                                  gboolean      unverified);

/* What the dataset's ChorsuCounts count; a text that is not there in all of the
 * dataset's languages is warned of. */
void chorsu_loader_count_figure (ChorsuLoader       *self,
                                 const ChorsuFigure *figure);
void chorsu_loader_count_text (ChorsuLoader     *self,
                               const ChorsuText *text);
void chorsu_loader_finish_counts (ChorsuLoader *self);

/* Evidence of the record being read: something with a source or a mark; and a
 * publisher. Begun and ended round each record. */
void chorsu_loader_count_evidence (ChorsuLoader *self,
                                   guint         n_sources,
                                   gboolean      unverified);
void chorsu_loader_add_publisher (ChorsuLoader *self,
                                  const char   *publisher);
void chorsu_loader_begin_evidence (ChorsuLoader *self);
void chorsu_loader_end_evidence (ChorsuLoader *self,
                                 ChorsuRecord *record);

/* Reads an array of objects into an array of structures of @size. */
typedef void (*ChorsuElementReader) (ChorsuLoader *self, JsonObject *object, gpointer element);
gpointer chorsu_loader_elements (ChorsuLoader        *self,
                                 JsonObject          *object,
                                 const char          *member,
                                 ChorsuNeed           need,
                                 gsize                size,
                                 ChorsuElementReader  read,
                                 guint               *n);

/* The sections of the files, by topic; each array ends with an empty one. */
extern const ChorsuSection chorsu_country_sections[];
extern const ChorsuSection chorsu_goal_sections[];
extern const ChorsuSection chorsu_resource_sections[];
extern const ChorsuSection chorsu_network_sections[];
extern const ChorsuSection chorsu_security_sections[];
extern const ChorsuSection chorsu_source_sections[];

/* How the program computes: parameters of its model, formulas of its figures. */
void chorsu_loader_read_parameters (ChorsuLoader *self,
                                    JsonObject   *root);
void chorsu_loader_read_derivation (ChorsuLoader *self,
                                    JsonObject   *object,
                                    GHashTable   *table);

/* What a stated length is of: the member “stretch” of a figure. */
const ChorsuStretch *chorsu_loader_stretch (ChorsuLoader *self,
                                            JsonObject   *object);

/* Reports a length of a stretch that is not on the corridor. */
void chorsu_loader_check_stretches (ChorsuLoader         *self,
                                    const ChorsuCorridor *corridor);

/* The sections that are no records: read before all others. */
gboolean chorsu_loader_read_vocabulary (ChorsuLoader *self,
                                        const char   *member,
                                        JsonArray    *array);

/* The log of changes, and national production: read when all records are
 * known, from the root of a file. */
void chorsu_loader_read_revisions (ChorsuLoader *self,
                                   JsonObject   *file);
void chorsu_loader_read_national (ChorsuLoader *self,
                                  JsonObject   *file);
void chorsu_loader_link_national (ChorsuLoader *self);

G_END_DECLS
