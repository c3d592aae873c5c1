/* pathos-said.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What assistive technology can be told of a part of a map. */
typedef enum
{
  PATHOS_SAID_NAME,    /* what it is, and where */
  PATHOS_SAID_DETAILS, /* what else can be read in it */
  PATHOS_SAID_NEWS,    /* what its value makes of it, for those who have just set that */
} PathosSaid;
