/* pathos-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: what all parts of the layout share is in one place. */

#pragma once

#include "pathos-builder.h"
#include "pathos-card-index.h"
#include "pathos-channel.h"
#include "pathos-columns.h"
#include "pathos-overlay.h"
#include "pathos-persona.h"
#include "pathos-text-cache.h"
#include "pathos-theme.h"
#include "pathos-words.h"

G_BEGIN_DECLS

/* The sizes of a map, in map units. */
#define PATHOS_SIZE_TITLE   27.0f
#define PATHOS_SIZE_NAME    14.0f
#define PATHOS_SIZE_CELL    12.0f
#define PATHOS_MARGIN       28.0f  /* around the map */
#define PATHOS_GUTTER       156.0f /* for the names of lanes */
#define PATHOS_LANE_PADDING 12.0f  /* between a rule and what is in the lane */
#define PATHOS_CELL_MARGIN  5.0f   /* between a column's edge and its cards */
#define PATHOS_CARD_PADDING 11.0f
#define PATHOS_CARD_RADIUS  10.0f
#define PATHOS_BAR_RADIUS   6.0f /* of stages, names and the header */
#define PATHOS_CARD_GAP     6.0f
#define PATHOS_MARK         16.0f /* the side of a mark at the end of a card */

/* A persona that is shown. */
typedef struct
{
  PathosPersona *persona; /* (unowned) */
  guint          marker;  /* its shape, below PATHOS_MARKER_SHAPES */
  PathosColour   colour;
  char          *name; /* at its curve: the name up to a comma */
} PathosShownPersona;

/* What every part of the layout shares during one run. */
typedef struct
{
  PathosJourney      *journey; /* with the draft applied; ask the plan for its children */
  PathosOverlay      *overlay;
  const PathosTheme  *theme;
  const PathosView   *view;
  PathosTextCache    *texts;
  PathosPictures     *pictures;
  PathosColumns      *columns;
  PathosCardIndexes  *cards;
  const char         *language; /* never "" */
  gboolean            rtl;
  float               width;    /* gutter and columns together */
  PathosShownPersona *personas; /* (array length=n_personas) */
  guint               n_personas;
  gboolean            has_channels; /* whether a lane shows them, so that cards need not */
  GHashTable         *shown;        /* (element-type utf8 PathosShownPersona): by id */
  GHashTable         *drawn;        /* (element-type PathosElement utf8): of those drawn other than stored */
} PathosPlan;

void pathos_plan_init (PathosPlan        *self,
                       PathosOverlay     *overlay,
                       const PathosTheme *theme,
                       const PathosView  *view,
                       PathosTextCache   *texts);
void pathos_plan_clear (PathosPlan *self);

PathosTextStyle   pathos_plan_get_style (const PathosPlan *self, float size, gboolean bold, float width);
PathosTextStyle   pathos_plan_get_title_style (const PathosPlan *self, float size, float width);
PathosShapedText *pathos_plan_get_text (PathosPlan *self,
                                        const char *string,
                                        float       size,
                                        gboolean    bold,
                                        float       width);
PathosShapedText *pathos_plan_get_aligned_text (PathosPlan *self,
                                                const char *string,
                                                float       size,
                                                gboolean    bold,
                                                float       width,
                                                PathosAlign align);
PathosShapedText *pathos_plan_get_wrapped_text (PathosPlan *self,
                                                const char *string,
                                                float       size,
                                                gboolean    bold,
                                                float       max_width,
                                                PathosAlign align);
gboolean          pathos_plan_is_long (const char *string);
guint             pathos_plan_count_lines (PathosPlan            *self,
                                           const char            *string,
                                           const PathosTextStyle *style);

PathosShapedText *pathos_plan_get_real_text (PathosPlan            *self,
                                             const char            *string,
                                             const PathosTextStyle *style,
                                             gboolean               is_real);

const char *pathos_plan_get_shown (const PathosPlan *self, const char *string, PathosWord prompt);

const PathosAttr *pathos_plan_find_typed (const PathosPlan *self, PathosElement *element);

PathosItems    pathos_plan_get_items (const PathosPlan *self, PathosList *list);
PathosElement *pathos_plan_get_parent (const PathosPlan *self, gconstpointer element);
PathosElement *pathos_plan_find (const PathosPlan *self, const char *id);
PathosElement *pathos_plan_find_cb (gconstpointer plan, const char *id);

const PathosShownPersona *pathos_plan_find_persona (const PathosPlan *self, const char *id);
const char               *pathos_plan_get_channel_name (const PathosPlan *self, PathosChannel *channel);
float                     pathos_plan_get_column_width (const PathosPlan *self);
gboolean                  pathos_plan_find_columns (const PathosPlan *self,
                                                    const char       *id,
                                                    int              *side,
                                                    guint            *first,
                                                    guint            *last);
gboolean                  pathos_plan_shows_any (const PathosPlan *self, const char **personas);
float                     pathos_plan_add_persona_marks (PathosPlan    *self,
                                                         PathosBuilder *builder,
                                                         const char   **personas,
                                                         float          x,
                                                         float          y,
                                                         PathosColour   inside);

PathosNode *pathos_plan_create_rule (PathosPlan *self);
guint       pathos_plan_get_gap_index (const PathosPlan *self, const PathosStageSpan *span, guint i_column);

G_END_DECLS
