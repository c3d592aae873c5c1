/* pathos-initials.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pathos-plan.h"

G_BEGIN_DECLS

char **pathos_initials_new (PathosPlan *plan);

G_END_DECLS
