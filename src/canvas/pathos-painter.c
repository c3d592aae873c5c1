/* pathos-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-painter.h"

#include "pathos-gather.h"
#include "pathos-grain.h"
#include "pathos-hash.h"
#include "pathos-path-part.h"
#include "pathos-tiles.h"

/* A fragment is the group that one element draws in one lane. Its render node is created when the fragment
 * first comes into view, and is kept while it is in view, at any zoom. Scenes share unchanged fragments, so
 * an edit invalidates only its own. If text would be too small to read, or very many fragments are in view,
 * each is drawn as a plain rectangle: the Cairo renderer draws ten thousand of those in 7 ms, but takes 118
 * ms for as many rounded boxes.
 *
 * Of a path that runs through the whole map, only the part around the view is drawn, and drawn again when the
 * view leaves it.
 *
 * Sticky groups are drawn last, on a plate that hides what has scrolled under them.
 *
 * The Cairo renderer draws everything anew whenever the map scrolls or zooms. For it, what sticks to the same
 * edges is a layer of tiles. Other renderers keep what they need to draw the fragments themselves.
 *
 * Length: what is drawn, what is kept of it and when it is drawn again is one decision. */

#define LEGIBLE_TEXT   5.0 /* pixels: smaller text is not drawn as text */
#define MANY_FRAGMENTS 500
#define KEEP_FRAMES    120
#define NEW_EDGE       2  /* width of the border of what is being placed */
#define MOST_VIEWS     12 /* width of the drawn part of a long path, in widths of the view, at most */

#define N_LAYERS 4   /* by PathosStick */
#define REST     150 /* milliseconds after which zooming has ended */

/* How a piece is drawn beside what its node says; above that is the version of its fragment. */
typedef enum
{
  LOOK_PLAIN = 1 << 0,
  LOOK_LIFTED = 1 << 1,
  LOOK_NEW = 1 << 2,
  LOOK_VERSION = 1 << 3,
} Look;

typedef struct
{
  PathosNode     *node;
  GskRenderNode  *drawing; /* (nullable): %NULL if not drawn yet, or empty */
  gboolean        is_drawn;
  gboolean        is_long;  /* whether only a part is drawn … */
  float           from, to; /* … between these, in the coordinates of the node */
  gboolean        has_image;
  gboolean        is_plain;  /* whether it can be drawn as a plain rectangle */
  float           text_size; /* size of its largest text, map units */
  graphene_rect_t rect;
  GdkRGBA         colour;
  guint64         seen;    /* the last frame in which it was in view */
  guint           version; /* how many of its pictures have been decoded since */
} Fragment;

struct _PathosPainter
{
  GHashTable     *fragments; /* (element-type PathosNode Fragment) */
  PathosTextures *textures;
  GtkWidget      *widget; /* (unowned) */
  PathosGather   *gather;
  guint64         frame;
  float           left, right; /* of the view */
  gboolean        is_magnifiable;
  gboolean        is_drafting; /* whether a gesture or a text edit is going on */
  PathosDraft    *draft;       /* (nullable): its lifted elements are drawn faintly … */
  GHashTable     *drafted;     /* (element-type utf8 PathosDraftPlace): by id, unowned */
  GdkRGBA         edge;        /* … with an edge of this colour */
  PathosTiles    *tiles[N_LAYERS];
  GArray         *pieces; /* (element-type PathosTilePiece): of the layer that is being drawn */
  PathosGrain     grain;
  gboolean        many[N_LAYERS]; /* whether a layer has more fragments in view than can be drawn well */
  guint           resting;        /* the source that waits for the end of zooming, or 0 */
};

static void draw_tile_piece_cb (GtkSnapshot *snapshot, const PathosTilePiece *piece, gpointer user_data);

static void
fragment_free (gpointer data)
{
  Fragment *fragment = data;

  g_clear_pointer (&fragment->drawing, gsk_render_node_unref);
  pathos_node_unref (fragment->node);
  g_free (fragment);
}

/* A picture has been decoded: what was drawn without it is drawn again. */
static void
texture_loaded_cb (gpointer user_data)
{
  PathosPainter *self = user_data;
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->fragments);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Fragment *fragment = value;

      if (!fragment->has_image)
        continue;

      g_clear_pointer (&fragment->drawing, gsk_render_node_unref);
      fragment->is_drawn = FALSE;
      fragment->version++;
    }

  if (self->widget != NULL)
    gtk_widget_queue_draw (self->widget);
}

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
  self->textures = pathos_textures_new (texture_loaded_cb, self);

  self->fragments = g_hash_table_new_full (NULL, NULL, NULL, fragment_free);
  self->gather = pathos_gather_new ();
  self->drafted = g_hash_table_new (pathos_str_hash, g_str_equal);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PathosTilePiece));
  for (guint i = 0; i < N_LAYERS; i++)
    self->tiles[i] = pathos_tiles_new (draw_tile_piece_cb, self);

  return self;
}

void
pathos_painter_free (PathosPainter *self)
{
  g_hash_table_unref (self->fragments);
  pathos_textures_free (self->textures);
  pathos_gather_free (self->gather);
  for (guint i = 0; i < N_LAYERS; i++)
    pathos_tiles_free (self->tiles[i]);
  g_array_unref (self->pieces);
  g_clear_handle_id (&self->resting, g_source_remove);
  g_hash_table_unref (self->drafted);
  g_clear_pointer (&self->draft, pathos_draft_unref);
  g_free (self);
}

/**
 * pathos_painter_set_draft:
 * @draft: (nullable): its lifted elements are drawn faintly where they would land, since they are under the
 * pointer too, and its new ones with a strong border
 * @edge: colour of the border around them
 */
void
pathos_painter_set_draft (PathosPainter *self,
                          PathosDraft   *draft,
                          PathosColour   edge)
{
  self->is_drafting = draft != NULL;
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
 * Returns: the number of cached fragments
 */
guint
pathos_painter_get_n_kept (PathosPainter *self)
{
  return g_hash_table_size (self->fragments);
}

/* Finds the rectangle that replaces a fragment far out, in its border colour, which always differs from the
 * sheet. */
static void
describe (Fragment         *fragment,
          const PathosNode *node,
          float             x,
          float             y)
{
  const PathosRect     *rect = (const PathosRect *) node;
  const PathosPathNode *path = (const PathosPathNode *) node;
  const PathosTextNode *text = (const PathosTextNode *) node;
  const PathosGroup    *group = (const PathosGroup *) node;
  PathosColour          colour = 0;

  if (node->kind == PATHOS_NODE_RECT)
    colour = rect->border != 0 ? rect->border : rect->fill;
  else if (node->kind == PATHOS_NODE_PATH)
    {
      fragment->is_long |= pathos_path_is_long (path->path);
      colour = path->fill;
    }
  else if (node->kind == PATHOS_NODE_TEXT)
    {
      fragment->text_size = MAX (fragment->text_size, text->text->style.size);
      colour = (text->colour & 0xffffff) | 0x40000000;
    }
  else if (node->kind == PATHOS_NODE_IMAGE)
    fragment->has_image = TRUE;

  if (colour != 0 && !fragment->is_plain)
    {
      graphene_rect_offset_r (&node->bounds, x, y, &fragment->rect);
      if (node->kind == PATHOS_NODE_TEXT && text->text->n_lines > 0)
        {
          fragment->rect.origin.x += text->text->lines[0].x;
          fragment->rect.size.width = text->text->ink_width;
        }
      fragment->colour = pathos_gsk_pen_get_colour (colour);
      fragment->is_plain = TRUE;
    }

  for (guint i = 0; node->kind == PATHOS_NODE_GROUP && i < group->n_children; i++)
    describe (fragment, group->children[i].node, x + group->children[i].x, y + group->children[i].y);
}

static Fragment *
find_fragment (PathosPainter    *self,
               const PathosNode *node)
{
  Fragment *fragment = g_hash_table_lookup (self->fragments, node);

  if (fragment == NULL)
    {
      fragment = g_new0 (Fragment, 1);
      fragment->node = pathos_node_ref ((PathosNode *) node);
      describe (fragment, node, 0, 0);
      g_hash_table_insert (self->fragments, fragment->node, fragment);
    }

  fragment->seen = self->frame;
  return fragment;
}

/* Draws one more width of the view on each side, and draws again when the view leaves that part or has become
 * far smaller. */
static void
draw_part (Fragment       *fragment,
           PathosTextures *textures,
           float           left,
           float           right)
{
  float width = right - left;

  if (fragment->is_drawn && fragment->from <= left && fragment->to >= right &&
      fragment->to - fragment->from <= MOST_VIEWS * width)
    return;

  g_clear_pointer (&fragment->drawing, gsk_render_node_unref);
  fragment->from = left - width;
  fragment->to = right + width;
  fragment->drawing = pathos_gsk_pen_create_part (textures, fragment->node, fragment->from, fragment->to);
}

static void
draw_fragment (PathosPainter *self,
               GtkSnapshot   *snapshot,
               Fragment      *fragment,
               float          x,
               float          y)
{
  if (fragment->is_long)
    draw_part (fragment, self->textures, self->left - x, self->right - x);
  else if (!fragment->is_drawn)
    fragment->drawing = pathos_gsk_pen_create (self->textures, fragment->node);
  fragment->is_drawn = TRUE;
  if (fragment->drawing == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, fragment->drawing);
  gtk_snapshot_restore (snapshot);
}

static void
draw_plain (GtkSnapshot    *snapshot,
            const Fragment *fragment,
            float           x,
            float           y)
{
  graphene_rect_t rect;

  if (!fragment->is_plain)
    return;

  graphene_rect_offset_r (&fragment->rect, x, y, &rect);
  gtk_snapshot_append_color (snapshot, &fragment->colour, &rect);
}

static guint
get_look (PathosPainter  *self,
          const Fragment *fragment,
          gboolean        many,
          double          zoom)
{
  const PathosGroup      *group = (const PathosGroup *) fragment->node;
  const PathosDraftPlace *drafted = NULL;
  guint                   look = fragment->version * LOOK_VERSION;

  if (fragment->node->kind != PATHOS_NODE_GROUP)
    return look;

  if (self->draft != NULL && group->part == PATHOS_PART_ITEM)
    drafted = g_hash_table_lookup (self->drafted, group->id);
  if (drafted != NULL)
    look |= drafted->is_new ? LOOK_NEW : LOOK_LIFTED;
  if (many || (fragment->text_size > 0 && fragment->text_size * zoom < LEGIBLE_TEXT))
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
            Fragment      *fragment,
            float          x,
            float          y,
            guint          look)
{
  if (look & LOOK_LIFTED)
    gtk_snapshot_push_opacity (snapshot, 0.4);
  if (look & LOOK_PLAIN)
    draw_plain (snapshot, fragment, x, y);
  else
    draw_fragment (self, snapshot, fragment, x, y);
  if (look & (LOOK_LIFTED | LOOK_NEW))
    draw_edge (self,
               snapshot,
               (const PathosGroup *) fragment->node,
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

  draw_piece (self, snapshot, find_fragment (self, piece->node), piece->x, piece->y, piece->look);
}

/* @place: of the layer */
static void
draw_pieces (PathosPainter          *self,
             GtkSnapshot            *snapshot,
             guint                   stick,
             const graphene_point_t *place,
             double                  zoom)
{
  GArray  *pieces = pathos_gather_get_pieces (self->gather, stick);
  gboolean many = pieces->len > MANY_FRAGMENTS;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, place);
  gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PathosPiece *piece = &g_array_index (pieces, PathosPiece, i);
      Fragment          *fragment = find_fragment (self, piece->node);

      draw_piece (self, snapshot, fragment, piece->x, piece->y, get_look (self, fragment, many, zoom));
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

      added.ink = piece->node->bounds;
      added.look = get_look (self, find_fragment (self, piece->node), many, zoom);
      if (added.look & (LOOK_LIFTED | LOOK_NEW))
        graphene_rect_union (&added.ink, &group->area, &added.ink);
      graphene_rect_offset (&added.ink, piece->x, piece->y);
      g_array_append_val (self->pieces, added);
    }
}

/* @view: of the layer */
static void
draw_tiles (PathosPainter         *self,
            GtkSnapshot           *snapshot,
            guint                  stick,
            const PathosTilesView *view)
{
  GArray *pieces = pathos_gather_get_pieces (self->gather, stick);

  /* While the tiles are stretched, they stay as they are. */
  if (view->stretch == 1)
    self->many[stick] = pieces->len > MANY_FRAGMENTS;
  collect_pieces (self, stick, self->many[stick], view->grain / view->scale);
  pathos_tiles_draw (self->tiles[stick],
                     snapshot,
                     view,
                     (const PathosTilePiece *) (gpointer) self->pieces->data,
                     self->pieces->len);
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
is_stale_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  PathosPainter *self = user_data;

  return ((Fragment *) value)->seen + KEEP_FRAMES < self->frame;
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

/* Returns: whether tiles would help, because the renderer has no graphics processor */
static gboolean
find_tiles_view (PathosPainter          *self,
                 const graphene_point_t *origin,
                 const graphene_rect_t  *visible,
                 double                  zoom,
                 PathosTilesView        *view)
{
  GtkNative       *native = self->widget != NULL ? gtk_widget_get_native (self->widget) : NULL;
  double           x, y;
  graphene_point_t place;

  if (self->is_magnifiable || native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) ||
      !gtk_widget_compute_point (self->widget, GTK_WIDGET (native), graphene_point_zero (), &place))
    return FALSE;

  gtk_native_get_surface_transform (native, &x, &y);
  view->visible = *visible;
  view->scale = gdk_surface_get_scale (gtk_native_get_surface (native));
  view->widget_x = (x + place.x) * view->scale;
  view->widget_y = (y + place.y) * view->scale;
  view->x = view->widget_x + origin->x * view->scale;
  view->y = view->widget_y + origin->y * view->scale;
  view->grain = choose_grain (self, zoom * view->scale);
  view->stretch = zoom * view->scale / view->grain;

  return TRUE;
}

/* @view: (nullable): of what does not stick, if tiles would help. What is being edited looks different in
 * nearly every frame, and others make room for it, so tiles would be drawn in vain. But everything is
 * where it would be in tiles, so that nothing jumps. */
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

  if (view != NULL)
    {
      layer = *view;
      graphene_rect_offset (&layer.visible, -shift.x, -shift.y);
      layer.x += shift.x * zoom * view->scale;
      layer.y += shift.y * zoom * view->scale;
      place = pathos_tiles_view_get_place (&layer);
    }

  if (view != NULL && !self->is_drafting)
    draw_tiles (self, snapshot, stick, &layer);
  else
    draw_pieces (self, snapshot, stick, &place, zoom);
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

  self->frame++;
  self->left = visible->origin.x - margin;
  self->right = visible->origin.x + visible->size.width + margin;
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

  if (self->frame % KEEP_FRAMES == 0)
    g_hash_table_foreach_remove (self->fragments, is_stale_cb, self);
}

/**
 * pathos_painter_draw_group:
 *
 * Draws a single group, such as a lifted one, at the origin of the snapshot.
 */
void
pathos_painter_draw_group (PathosPainter     *self,
                           GtkSnapshot       *snapshot,
                           const PathosGroup *group)
{
  draw_fragment (self, snapshot, find_fragment (self, &group->node), 0, 0);
}
