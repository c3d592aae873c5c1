/* pathos-stage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-stage.h"

#include "pathos-feeling.h"
#include "pathos-limits.h"
#include "pathos-touchpoint.h"

#include <glib/gi18n.h>

/**
 * PathosStage:
 *
 * A part of the journey, such as Awareness. It owns touchpoints, and feelings that are known only for the
 * whole stage.
 */

G_DEFINE_FINAL_TYPE (PathosStage, pathos_stage, PATHOS_TYPE_ELEMENT)

static const PathosAttr stage_attrs[] = {
  PATHOS_STRING (PathosStage, title, N_ ("Title")),
  PATHOS_TEXT (PathosStage, goal, N_ ("Goal")),
};

static const PathosChildren stage_children[] = {
  /* clang-format off */
  PATHOS_CHILDREN (PathosStage, touchpoints, N_ ("Touchpoints"), pathos_touchpoint_get_type,
                   PATHOS_MAX_TOUCHPOINTS),
  /* clang-format on */
  PATHOS_CHILDREN (PathosStage, feelings, N_ ("Feelings"), pathos_feeling_get_type, PATHOS_MAX_FEELINGS),
};

static void
pathos_stage_class_init (PathosStageClass *klass)
{
  PathosElementClass *element_class = PATHOS_ELEMENT_CLASS (klass);

  element_class->kind = "stage";
  element_class->label = N_ ("Stage");
  pathos_element_class_install (element_class, stage_attrs, G_N_ELEMENTS (stage_attrs), stage_children,
                                G_N_ELEMENTS (stage_children));
}

static void
pathos_stage_init (PathosStage *self)
{
}
