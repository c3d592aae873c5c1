/* pathos-link-shapes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-link-arcs.h"

/* What an arc looks like. Its end at an alternative leaves the band, and enters the card from the side. */

#define APART 6.0f /* between an arc to an alternative and one from it */

/* Begins at the top of a touchpoint, or at the side of an alternative. */
static void
begin_arc (PathosPath           *path,
           const PathosLinkArc  *arc,
           const PathosLinkBand *band)
{
  float y = band->bottom - PATHOS_LINK_BELOW;

  if (arc->from_row > 0)
    {
      y = band->bottom + band->middles[arc->from_row] + APART;
      pathos_path_move_to (path, arc->side1, y);
      pathos_path_curve_to (path, arc->x1, y, arc->x1, y, arc->x1, y - PATHOS_CELL_MARGIN);
    }
  else
    pathos_path_move_to (path, arc->x1, y);
}

/* Ends behind the arrowhead. */
static void
end_arc (PathosPath           *path,
         const PathosLinkArc  *arc,
         const PathosLinkBand *band)
{
  float y = band->bottom - PATHOS_LINK_BELOW - 1;

  if (arc->to_row > 0)
    {
      y = band->bottom + band->middles[arc->to_row];
      pathos_path_line_to (path, arc->x2, y - PATHOS_CELL_MARGIN);
      pathos_path_curve_to (path, arc->x2, y, arc->x2, y, arc->side2, y);
    }
  else
    pathos_path_line_to (path, arc->x2, y);
}

/* Returns: (transfer full): the line of an arc */
PathosPath *
pathos_link_arc_create_path (const PathosLinkArc  *arc,
                             const PathosLinkBand *band)
{
  PathosPath *path = pathos_path_new ();
  float       turn = arc->x2 > arc->x1 ? PATHOS_LINK_RADIUS
                                       : -PATHOS_LINK_RADIUS;

  if (arc->leaves)
    {
      begin_arc (path, arc, band);
      pathos_path_line_to (path, arc->x1, arc->y + PATHOS_LINK_RADIUS);
      pathos_path_curve_to (path, arc->x1, arc->y + PATHOS_LINK_RADIUS * 0.45f, arc->x1 + turn * 0.45f,
                            arc->y, arc->x1 + turn, arc->y);
    }
  else
    pathos_path_move_to (path, arc->x1, arc->y);

  if (arc->arrives)
    {
      pathos_path_line_to (path, arc->x2 - turn, arc->y);
      pathos_path_curve_to (path, arc->x2 - turn * 0.45f, arc->y, arc->x2,
                            arc->y + PATHOS_LINK_RADIUS * 0.45f, arc->x2, arc->y + PATHOS_LINK_RADIUS);
      end_arc (path, arc, band);
    }
  else
    pathos_path_line_to (path, arc->x2, arc->y);

  return path;
}

/* An arrowhead points down at a touchpoint, sideways at an alternative, where there is less room, or off the
 * page.
 *
 * Returns: (transfer full): its outline */
PathosPath *
pathos_link_arc_create_arrowhead (const PathosLinkArc  *arc,
                                  const PathosLinkBand *band)
{
  PathosPath *path = pathos_path_new ();
  float       half = PATHOS_LINK_ARROW, length = half * 1.6f, x = arc->x2, y = arc->y;

  if (arc->arrives && arc->to_row == 0)
    {
      y = band->bottom - PATHOS_LINK_BELOW + 1;
      pathos_path_move_to (path, x, y);
      pathos_path_line_to (path, x - half, y - length);
      pathos_path_line_to (path, x + half, y - length);
      pathos_path_close (path);
      return path;
    }

  if (arc->arrives)
    {
      half = PATHOS_LINK_ARROW * 0.75f;
      length = arc->side2 > x ? PATHOS_CELL_MARGIN : -PATHOS_CELL_MARGIN;
      x = arc->side2;
      y = band->bottom + band->middles[arc->to_row];
    }
  else if (arc->x2 < arc->x1)
    length = -length;

  pathos_path_move_to (path, x, y);
  pathos_path_line_to (path, x - length, y - half);
  pathos_path_line_to (path, x - length, y + half);
  pathos_path_close (path);
  return path;
}
