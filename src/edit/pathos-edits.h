/* pathos-edits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: each parameter has a line. */

#pragma once

#include "pathos-census.h"
#include "pathos-history.h"

G_BEGIN_DECLS

/* The operations on a map. Each is one step of its history. */

gboolean pathos_edit_commit (PathosHistory     *history,
                             PathosJourney     *journey,
                             const PathosDraft *draft,
                             GError           **error);
guint    pathos_edit_delete (PathosHistory *history, PathosJourney *journey, GPtrArray *ids);
#define PATHOS_EDIT_MAX_STEP 200 /* elements that are moved together: each looks at the whole map */

gboolean pathos_edit_step (PathosHistory        *history,
                           PathosElement *const *elements,
                           guint                 n_elements,
                           int                   along,
                           int                   down,
                           PathosBesides        *besides,
                           GError              **error);

const char *pathos_edit_get_refusal (PathosElement *element);

/* pathos-edit-alternatives.c */
gboolean pathos_edit_can_join (PathosElement *touchpoint);
gboolean pathos_edit_join (PathosHistory        *history,
                           PathosElement *const *elements,
                           guint                 n_elements,
                           PathosBesides        *besides,
                           GError              **error);
gboolean pathos_edit_free (PathosHistory        *history,
                           PathosElement *const *elements,
                           guint                 n_elements,
                           PathosBesides        *besides,
                           GError              **error);

/* pathos-edit-spans.c */
gboolean     pathos_edit_can_span (PathosElement *card, int direction);
gboolean     pathos_edit_span (PathosHistory        *history,
                               PathosElement *const *elements,
                               guint                 n_elements,
                               int                   direction,
                               GError              **error);
PathosDraft *pathos_edit_span_draft (PathosJourney *journey,
                                     PathosElement *element,
                                     const char    *id,
                                     gboolean       is_start);

/* pathos-edit-duplicate.c */
GPtrArray *pathos_edit_duplicate (PathosHistory        *history,
                                  PathosJourney        *journey,
                                  PathosElement *const *elements,
                                  guint                 n_elements,
                                  GError              **error);

/* pathos-edit-stages.c */
PathosElement *pathos_edit_split_stage (PathosHistory *history, PathosElement *touchpoint, GError **error);
gboolean       pathos_edit_can_split_stage (PathosElement *touchpoint);
gboolean       pathos_edit_can_merge_stages (PathosElement *stage);
gboolean       pathos_edit_merge_stages (PathosHistory *history, PathosElement *stage, GError **error);

/* pathos-edit-picture.c */
PathosElement *pathos_edit_set_picture (PathosHistory *history,
                                        PathosJourney *journey,
                                        PathosElement *beside,
                                        PathosElement *at,
                                        GBytes        *bytes,
                                        GError       **error);

/* pathos-edit-values.c */
gboolean pathos_edit_store_value (PathosHistory    *history,
                                  PathosElement    *element,
                                  const PathosAttr *attr,
                                  const GValue     *value);
gboolean pathos_edit_set_value (PathosHistory    *history,
                                PathosElement    *element,
                                const PathosAttr *attr,
                                const GValue     *value);
gboolean pathos_edit_is_number (const PathosAttr *attr);
double   pathos_edit_get_number (PathosElement *element, const PathosAttr *attr);
void     pathos_edit_init_number (const PathosAttr *attr, GValue *value, double number);
double   pathos_edit_get_stepped (PathosElement    *element,
                                  const PathosAttr *attr,
                                  int               direction,
                                  double            steps);

/* A number to be set by hand. */
typedef struct
{
  PathosElement    *element;
  const PathosAttr *attr;
  double            value;
} PathosEditNumber;

gboolean pathos_edit_set_numbers (PathosHistory          *history,
                                  const PathosEditNumber *numbers,
                                  guint                   n_numbers,
                                  PathosDraft           **lost);

PathosDraft *pathos_edit_dup_evidence (const PathosDraft *draft);
void         pathos_edit_restore_evidence (PathosHistory     *history,
                                           PathosJourney     *journey,
                                           const PathosDraft *lost);

G_END_DECLS
