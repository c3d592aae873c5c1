/* pathos-stage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-enums.h"
#include "pathos-list.h"

G_BEGIN_DECLS

#define PATHOS_TYPE_STAGE (pathos_stage_get_type ())
G_DECLARE_FINAL_TYPE (PathosStage, pathos_stage, PATHOS, STAGE, PathosElement)

struct _PathosStage
{
  PathosElement parent_instance;

  const char *title;
  const char *goal;

  PathosList *touchpoints;
  PathosList *feelings;
};

G_END_DECLS
