/* pathos-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-painter.h"

#include "pathos-drawings.h"
#include "pathos-gather.h"
#include "pathos-grain.h"
#include "pathos-hash.h"
#include "pathos-sprites.h"
#include "pathos-tiles.h"

/* The visible part of a scene is drawn in layers: what sticks to the same edges is one, and scrolling moves
 * it as a whole. Sticky layers are drawn last, on a plate that hides what has scrolled under them.
 *
 * The Cairo renderer draws everything anew whenever the map scrolls or zooms. For it, each layer is drawn
 * from pictures: tiles, or sprites while something is edited. Other renderers keep what they need to draw
 * the pieces themselves.
 *
 * If text would be too small to read, or very many pieces are in view, each is drawn as a plain rectangle:
 * the Cairo renderer draws ten thousand of those in 7 ms, but takes 118 ms for as many rounded boxes.
 *
 * Length: what is drawn, what is kept of it and when it is drawn again is one decision. */

#define LEGIBLE_TEXT 5.0 /* pixels: smaller text is not drawn as text */
#define MANY_PIECES  500
#define SHADOW_Y     5
#define SHADOW_BLUR  18
#define NEW_EDGE     2 /* width of the border of what is being placed */

#define N_LAYERS 4   /* by PathosStick */
#define REST     150 /* milliseconds after which zooming has ended */

/* How a piece is drawn beside what its node says; above that is the version of its drawing. */
typedef enum
{
  LOOK_PLAIN = 1 << 0,
  LOOK_LIFTED = 1 << 1,
  LOOK_NEW = 1 << 2,
  LOOK_VERSION = 1 << 3,
} Look;

typedef enum
{
  PART_ALL,
  PART_FLOATING,
} Part;

struct _PathosPainter
{
  PathosDrawings *drawings;
  GtkWidget      *widget; /* (unowned) */
  PathosGather   *gather;
  gboolean        is_magnifiable;
  gboolean        is_drafting; /* whether a gesture or a text edit is going on */
  PathosDraft    *draft;       /* (nullable): its lifted elements are drawn faintly … */
  GHashTable     *drafted;     /* (element-type utf8 PathosDraftPlace): by id, unowned */
  GdkRGBA         edge;        /* … with an edge of this colour */
  PathosTiles    *tiles[N_LAYERS];
  PathosSprites  *sprites[N_LAYERS]; /* while drafting … */
  PathosSprites  *lifted;            /* … and of what the pointer holds */
  GArray         *pieces;            /* (element-type PathosTilePiece): of the layer that is being drawn */
  PathosGrain     grain;
  gboolean        many[N_LAYERS]; /* whether a layer has more pieces in view than can be drawn well */
  guint           resting;        /* the source that waits for the end of zooming, or 0 */
};

static void draw_tile_piece_cb (GtkSnapshot *snapshot, const PathosTilePiece *piece, gpointer user_data);
static void draw_lifted_cb (GtkSnapshot *snapshot, const PathosTilePiece *piece, gpointer user_data);

/**
 * pathos_painter_new:
 * @widget: (nullable): drawn again when a picture has been decoded; it owns the painter
 *
 * Returns: (transfer full): a painter with an empty cache
 */
PathosPainter *
pathos_painter_new (GtkWidget *widget)
{
  PathosPainter *self = g_new0 (PathosPainter, 1);

  self->widget = widget;
  self->drawings = pathos_drawings_new (widget);
  self->gather = pathos_gather_new ();
  self->drafted = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PathosTilePiece));
  self->lifted = pathos_sprites_new (draw_lifted_cb, self);
  for (guint i = 0; i < N_LAYERS; i++)
    {
      self->tiles[i] = pathos_tiles_new (draw_tile_piece_cb, self);
      self->sprites[i] = pathos_sprites_new (draw_tile_piece_cb, self);
    }

  return self;
}

void
pathos_painter_free (PathosPainter *self)
{
  pathos_drawings_free (self->drawings);
  pathos_gather_free (self->gather);
  for (guint i = 0; i < N_LAYERS; i++)
    {
      pathos_tiles_free (self->tiles[i]);
      pathos_sprites_free (self->sprites[i]);
    }
  pathos_sprites_free (self->lifted);
  g_array_unref (self->pieces);
  g_clear_handle_id (&self->resting, g_source_remove);
  g_hash_table_unref (self->drafted);
  g_clear_pointer (&self->draft, pathos_draft_unref);
  g_free (self);
}

static void
clear_sprites (PathosPainter *self)
{
  for (guint i = 0; i < N_LAYERS; i++)
    pathos_sprites_clear (self->sprites[i]);
  pathos_sprites_clear (self->lifted);
}

/**
 * pathos_painter_set_draft:
 * @draft: (nullable): its lifted elements are drawn faintly where they would land, since they are under the
 * pointer too, and its new ones with a strong border unless their text is typed
 * @edge: colour of the border around them
 */
void
pathos_painter_set_draft (PathosPainter *self,
                          PathosDraft   *draft,
                          PathosColour   edge)
{
  self->is_drafting = draft != NULL;
  if (!self->is_drafting)
    clear_sprites (self);
  g_hash_table_remove_all (self->drafted);
  g_clear_pointer (&self->draft, pathos_draft_unref);
  self->draft = draft != NULL && draft->n_places > 0 ? pathos_draft_ref (draft) : NULL;
  for (guint i = 0; self->draft != NULL && i < draft->n_places; i++)
    g_hash_table_insert (self->drafted, draft->places[i].element->id, &draft->places[i]);
  self->edge = pathos_gsk_pen_get_colour (edge);
}

/**
 * pathos_painter_set_magnifiable:
 * @is_magnifiable: whether what is drawn will be shown larger than the display does, so that nothing may be
 *   kept as pixels
 */
void
pathos_painter_set_magnifiable (PathosPainter *self,
                                gboolean       is_magnifiable)
{
  self->is_magnifiable = is_magnifiable;
}

/**
 * pathos_painter_get_n_kept:
 *
 * Returns: the number of drawings that are kept
 */
guint
pathos_painter_get_n_kept (PathosPainter *self)
{
  return pathos_drawings_get_n_kept (self->drawings);
}

static guint
get_look (PathosPainter       *self,
          const PathosDrawing *drawing,
          gboolean             many,
          double               zoom)
{
  const PathosGroup      *group = (const PathosGroup *) drawing->node;
  const PathosDraftPlace *drafted = NULL;
  guint                   look = drawing->version * LOOK_VERSION;

  if (drawing->node->kind != PATHOS_NODE_GROUP)
    return look;

  if (self->draft != NULL && group->part == PATHOS_PART_ITEM)
    drafted = g_hash_table_lookup (self->drafted, group->id);
  if (drafted != NULL && !drafted->is_new)
    look |= LOOK_LIFTED;
  else if (drafted != NULL && !self->draft->is_typed)
    look |= LOOK_NEW;
  if (many || (drawing->text_size > 0 && drawing->text_size * zoom < LEGIBLE_TEXT))
    look |= LOOK_PLAIN;

  return look;
}

static void
draw_edge (PathosPainter     *self,
           GtkSnapshot       *snapshot,
           const PathosGroup *group,
           float              x,
           float              y,
           float              width)
{
  graphene_rect_t area;
  GskRoundedRect  outline;

  graphene_rect_offset_r (&group->area, x, y, &area);
  gsk_rounded_rect_init_from_rect (&outline, &area, group->radius);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { self->edge, self->edge, self->edge, self->edge });
}

static void
draw_piece (PathosPainter *self,
            GtkSnapshot   *snapshot,
            PathosDrawing *drawing,
            float          x,
            float          y,
            guint          look)
{
  if (look & LOOK_LIFTED)
    gtk_snapshot_push_opacity (snapshot, 0.4);
  if (look & LOOK_PLAIN)
    pathos_drawing_draw_plain (drawing, snapshot, x, y);
  else
    pathos_drawings_draw (self->drawings, snapshot, drawing, x, y);
  if (look & (LOOK_LIFTED | LOOK_NEW))
    draw_edge (self,
               snapshot,
               (const PathosGroup *) drawing->node,
               x,
               y,
               look & LOOK_LIFTED ? 1 : NEW_EDGE);
  if (look & LOOK_LIFTED)
    gtk_snapshot_pop (snapshot);
}

static void
draw_tile_piece_cb (GtkSnapshot           *snapshot,
                    const PathosTilePiece *piece,
                    gpointer               user_data)
{
  PathosPainter *self = user_data;
  PathosDrawing *drawing = pathos_drawings_find (self->drawings, piece->node);

  draw_piece (self, snapshot, drawing, piece->x, piece->y, piece->look);
}

/* Draws what the pointer holds, at the origin. */
static void
draw_lifted_cb (GtkSnapshot           *snapshot,
                const PathosTilePiece *piece,
                gpointer               user_data)
{
  PathosPainter     *self = user_data;
  const PathosGroup *group = (const PathosGroup *) piece->node;
  PathosDrawing     *drawing = pathos_drawings_find (self->drawings, piece->node);
  GskRoundedRect     outline;

  gsk_rounded_rect_init_from_rect (&outline, &group->area, group->radius);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, SHADOW_Y, 0,
                                     SHADOW_BLUR);
  pathos_drawings_draw (self->drawings, snapshot, drawing, 0, 0);
}

/* @part: which of the pieces of a layer; the others are in tiles
 * @place: of the layer */
static void
draw_pieces (PathosPainter          *self,
             GtkSnapshot            *snapshot,
             guint                   stick,
             Part                    part,
             const graphene_point_t *place,
             double                  zoom)
{
  GArray  *pieces = pathos_gather_get_pieces (self->gather, stick);
  gboolean many = pieces->len > MANY_PIECES;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, place);
  gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PathosPiece *piece = &g_array_index (pieces, PathosPiece, i);
      PathosDrawing     *drawing;

      if (part == PART_FLOATING && !piece->floats)
        continue;
      drawing = pathos_drawings_find (self->drawings, piece->node);
      draw_piece (self, snapshot, drawing, piece->x, piece->y, get_look (self, drawing, many, zoom));
    }
  gtk_snapshot_restore (snapshot);
}

static void
collect_pieces (PathosPainter *self,
                guint          stick,
                gboolean       many,
                double         zoom)
{
  GArray *pieces = pathos_gather_get_pieces (self->gather, stick);

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PathosPiece *piece = &g_array_index (pieces, PathosPiece, i);
      const PathosGroup *group = (const PathosGroup *) piece->node;
      PathosTilePiece    added = { .node = piece->node, .x = piece->x, .y = piece->y };
      PathosDrawing     *drawing;

      if (piece->floats)
        continue;
      drawing = pathos_drawings_find (self->drawings, piece->node);
      added.ink = piece->node->bounds;
      added.look = get_look (self, drawing, many, zoom);
      added.is_direct = added.look & LOOK_PLAIN || drawing->is_long;
      if (added.look & (LOOK_LIFTED | LOOK_NEW))
        graphene_rect_union (&added.ink, &group->area, &added.ink);
      graphene_rect_offset (&added.ink, piece->x, piece->y);
      g_array_append_val (self->pieces, added);
    }
}

/* What is being edited makes room in nearly every frame, so that tiles would be drawn in vain; but pieces
 * only move. What floats would change every tile under it whenever the map scrolls, so it is drawn over them.
 *
 * @view: of the layer */
static void
draw_tiles (PathosPainter          *self,
            GtkSnapshot            *snapshot,
            guint                   stick,
            const PathosTilesView  *view,
            const graphene_point_t *place,
            double                  zoom)
{
  const PathosTilePiece *pieces;

  /* While the tiles are stretched, they stay as they are. */
  if (view->stretch == 1)
    self->many[stick] = pathos_gather_get_pieces (self->gather, stick)->len > MANY_PIECES;
  collect_pieces (self, stick, self->many[stick], view->grain / view->scale);
  pieces = (const PathosTilePiece *) (gpointer) self->pieces->data;

  if (self->is_drafting)
    pathos_sprites_draw (self->sprites[stick], snapshot, view, pieces, self->pieces->len);
  else
    pathos_tiles_draw (self->tiles[stick], snapshot, view, pieces, self->pieces->len);
  draw_pieces (self, snapshot, stick, PART_FLOATING, place, zoom);
}

static void
draw_plate (GtkSnapshot           *snapshot,
            const PathosScene     *scene,
            const graphene_rect_t *rect,
            const graphene_rect_t *edge)
{
  GdkRGBA paper = pathos_gsk_pen_get_colour (scene->background);
  GdkRGBA line = { 0.5f, 0.5f, 0.5f, 0.35f };

  if (rect->size.width <= 0 || rect->size.height <= 0)
    return;

  gtk_snapshot_append_color (snapshot, &paper, rect);
  gtk_snapshot_append_color (snapshot, &line, edge);
}

static void
draw_plates (GtkSnapshot           *snapshot,
             const PathosScene     *scene,
             const PathosSticky    *sticky,
             const graphene_rect_t *visible,
             guint                  stick,
             float                  hairline)
{
  graphene_rect_t bar = pathos_sticky_get_bar (sticky, visible);
  graphene_rect_t gutter = pathos_sticky_get_gutter (sticky, visible);
  float           edge = sticky->rtl ? gutter.origin.x : gutter.origin.x + gutter.size.width - hairline;
  graphene_rect_t below = GRAPHENE_RECT_INIT (bar.origin.x,
                                              bar.origin.y + bar.size.height - hairline,
                                              bar.size.width,
                                              hairline);

  if (stick == PATHOS_STICK_START)
    draw_plate (snapshot,
                scene,
                &gutter,
                &GRAPHENE_RECT_INIT (edge, gutter.origin.y, hairline, gutter.size.height));
  else if (stick == PATHOS_STICK_TOP)
    draw_plate (snapshot, scene, &bar, &below);
  else
    {
      graphene_rect_t corner = pathos_sticky_get_corner (sticky, visible);

      /* The line under the bar, if there is one, continues under the corner. */
      corner.size.height -= bar.size.height > 0 ? hairline : 0;
      draw_plate (snapshot,
                  scene,
                  &corner,
                  &GRAPHENE_RECT_INIT (edge, corner.origin.y, hairline, corner.size.height));
    }
}

static gboolean
rested_cb (gpointer user_data)
{
  PathosPainter *self = user_data;

  self->resting = 0;
  if (pathos_grain_rest (&self->grain))
    gtk_widget_queue_draw (self->widget);
  return G_SOURCE_REMOVE;
}

static gboolean
drawn_cb (gpointer user_data)
{
  PathosPainter *self = user_data;

  self->resting = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, REST, rested_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* The time begins when nothing is left to draw, and a frame that can be drawn goes first. Otherwise
 * zooming would seem to end wherever a frame takes long. */
static double
choose_grain (PathosPainter *self,
              double         wanted)
{
  double   before = self->grain.wanted;
  double   grain = pathos_grain_choose (&self->grain, wanted);
  gboolean has_zoomed = before != wanted && self->grain.is_zooming;

  if (has_zoomed)
    {
      g_clear_handle_id (&self->resting, g_source_remove);
      self->resting = g_idle_add (drawn_cb, self);
    }

  return grain;
}

/* Finds where the widget is on the display.
 *
 * Returns: whether pictures would help, because the renderer has no graphics processor */
static gboolean
find_display (PathosPainter   *self,
              PathosTilesView *view)
{
  GtkNative       *native = self->widget != NULL ? gtk_widget_get_native (self->widget) : NULL;
  double           x, y;
  graphene_point_t place;

  if (self->is_magnifiable || native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) ||
      !gtk_widget_compute_point (self->widget, GTK_WIDGET (native), graphene_point_zero (), &place))
    return FALSE;

  gtk_native_get_surface_transform (native, &x, &y);
  view->scale = gdk_surface_get_scale (gtk_native_get_surface (native));
  view->widget_x = (x + place.x) * view->scale;
  view->widget_y = (y + place.y) * view->scale;
  return TRUE;
}

static gboolean
find_tiles_view (PathosPainter          *self,
                 const graphene_point_t *origin,
                 const graphene_rect_t  *visible,
                 double                  zoom,
                 PathosTilesView        *view)
{
  if (!find_display (self, view))
    return FALSE;

  view->visible = *visible;
  view->x = view->widget_x + origin->x * view->scale;
  view->y = view->widget_y + origin->y * view->scale;
  view->grain = choose_grain (self, zoom * view->scale);
  view->stretch = zoom * view->scale / view->grain;

  return TRUE;
}

/* @view: (nullable): of what does not stick, if tiles would help */
static void
draw_layer (PathosPainter          *self,
            GtkSnapshot            *snapshot,
            guint                   stick,
            const PathosTilesView  *view,
            const graphene_point_t *origin,
            double                  zoom)
{
  graphene_point_t shift = pathos_gather_get_shift (self->gather, stick);
  graphene_point_t place = { origin->x + shift.x * (float) zoom, origin->y + shift.y * (float) zoom };
  PathosTilesView  layer;

  if (view == NULL)
    {
      draw_pieces (self, snapshot, stick, PART_ALL, &place, zoom);
      return;
    }

  layer = *view;
  graphene_rect_offset (&layer.visible, -shift.x, -shift.y);
  layer.x += shift.x * zoom * view->scale;
  layer.y += shift.y * zoom * view->scale;
  place = pathos_tiles_view_get_place (&layer);
  draw_tiles (self, snapshot, stick, &layer, &place, zoom);
}

/**
 * pathos_painter_draw:
 * @snapshot: in pixels of the widget
 * @origin: of the map in the widget
 * @visible: the part of the map that is in view
 * @zoom: pixels per map unit
 *
 * Draws the visible part of a scene.
 */
void
pathos_painter_draw (PathosPainter          *self,
                     GtkSnapshot            *snapshot,
                     const PathosScene      *scene,
                     const PathosSticky     *sticky,
                     const graphene_point_t *origin,
                     const graphene_rect_t  *visible,
                     double                  zoom)
{
  static const guint order[] = { PATHOS_STICK_NONE, PATHOS_STICK_START, PATHOS_STICK_TOP,
                                 PATHOS_STICK_TOP | PATHOS_STICK_START };
  PathosTilesView    view;
  gboolean           is_tiled = find_tiles_view (self, origin, visible, zoom, &view);
  float              margin = is_tiled ? (float) (PATHOS_TILE_SIDE / view.grain) : 0;

  pathos_drawings_begin (self->drawings,
                         visible->origin.x - margin,
                         visible->origin.x + visible->size.width + margin);
  pathos_gather_run (self->gather, scene, sticky, visible);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (order[i] != PATHOS_STICK_NONE)
        {
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, origin);
          gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
          draw_plates (snapshot, scene, sticky, visible, order[i], (float) (1 / zoom));
          gtk_snapshot_restore (snapshot);
        }
      draw_layer (self, snapshot, order[i], is_tiled ? &view : NULL, origin, zoom);
    }
}

/**
 * pathos_painter_draw_lifted:
 * @place: of the origin of @group, in pixels of the widget
 * @zoom: pixels per map unit
 *
 * Draws a group that the pointer holds, above its shadow.
 */
void
pathos_painter_draw_lifted (PathosPainter          *self,
                            GtkSnapshot            *snapshot,
                            const PathosGroup      *group,
                            const graphene_point_t *place,
                            double                  zoom)
{
  PathosTilePiece piece = { .node = &group->node };
  PathosTilesView view;

  graphene_rect_inset_r (&group->area, -2 * SHADOW_BLUR, -2 * SHADOW_BLUR, &piece.ink);
  graphene_rect_union (&piece.ink, &group->node.bounds, &piece.ink);
  if (find_display (self, &view))
    {
      view.grain = zoom * view.scale;
      view.stretch = 1;
      view.x = view.widget_x + place->x * view.scale;
      view.y = view.widget_y + place->y * view.scale;
      pathos_sprites_draw (self->lifted, snapshot, &view, &piece, 1);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, place);
  gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
  draw_lifted_cb (snapshot, &piece, self);
  gtk_snapshot_restore (snapshot);
}
