using System.Drawing;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>Puts each name beside its town, where it covers no marker, town or other name.</summary>
public static class LabelPlacement
{
    // Measured in the fonts of the site at the size in css/map.css; a little wide is better than a little narrow.
    private const double LetterWidth = 8.8;
    private const int LineHeight = 17;
    private const int DotRadius = 5;

    public static IReadOnlyList<MapLabel> Place(
        MapFrame frame, IReadOnlyList<Municipality> municipalities, IReadOnlyList<MapPoint> markers)
    {
        var dots = municipalities.Select(municipality => frame.Project(municipality.Point())).ToList();
        List<Rectangle> taken =
            [.. dots.Select(dot => Around(dot, DotRadius)), .. markers.Select(marker => Around(marker, MarkerPlacement.Radius))];
        List<MapLabel> labels = [];
        foreach (var (municipality, dot) in municipalities.Zip(dots))
        {
            var best = Candidates(municipality.Name, dot).MinBy(candidate => Overlaps(frame, candidate, taken))!;
            labels.Add(best);
            taken.Add(Box(best));
        }

        return labels;
    }

    /// <summary>The space that a name takes.</summary>
    public static Rectangle Box(MapLabel label)
    {
        var width = (int)Math.Ceiling(label.Name.Length * LetterWidth);
        var left = label.Anchor switch { "start" => label.Text.X, "end" => label.Text.X - width, _ => label.Text.X - (width / 2) };
        return new Rectangle(left, label.Text.Y - LineHeight + 4, width, LineHeight);
    }

    // Close to the town first; further away where a marker stands on it. MinBy keeps the first of equals.
    private static IEnumerable<MapLabel> Candidates(string name, MapPoint dot) =>
        from gap in (int[])[8, MarkerPlacement.Radius + 5, (3 * MarkerPlacement.Radius) + 7]
        from place in ((int X, int Y, string Anchor)[])
        [
            (gap, 5, "start"), (-gap, 5, "end"),
            (0, gap + 12, "middle"), (0, -gap, "middle"),
            (-8, gap + 12, "start"), (8, gap + 12, "end"),
            (-8, -gap, "start"), (8, -gap, "end"),
        ]
        select new MapLabel(name, dot, new MapPoint(dot.X + place.X, dot.Y + place.Y), place.Anchor);

    private static int Overlaps(MapFrame frame, MapLabel candidate, List<Rectangle> taken)
    {
        var box = Box(candidate);
        var outside = new Rectangle(0, 0, frame.Width, frame.Height).Contains(box) ? 0 : taken.Count;
        return outside + taken.Count(box.IntersectsWith);
    }

    private static Rectangle Around(MapPoint point, int radius) => new(point.X - radius, point.Y - radius, 2 * radius, 2 * radius);
}
