using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.PracticeProjects.Maps;

/// <summary>The map that belongs to a list of projects: the same projects, in the same order, with the same numbers.</summary>
/// <param name="Frame">The size that it is drawn in.</param>
/// <param name="Markers">Of the projects that have a place.</param>
/// <param name="Labels">The names of towns: all of them, or on a narrow drawing those that have a project.</param>
public sealed record ProjectMap(MapFrame Frame, IReadOnlyList<ProjectMarker> Markers, IReadOnlyList<MapLabel> Labels)
{
    public static ProjectMap Of(MapFrame frame, IReadOnlyList<PracticeProject> projects)
    {
        var located = projects
            .Select((project, index) => (project, number: index + 1, place: ProjectPlace.Of(project)))
            .Where(entry => entry.place is not null)
            .Select(entry => (entry.project, entry.number, place: frame.Project(entry.place!.Value)))
            .ToList();
        var spots = MarkerPlacement.Place(frame, located.Select(entry => entry.place));
        var named = frame == MapFrame.Wide
            ? Municipalities.All
            : [.. Municipalities.All.Where(town => projects.Any(project => project.Municipalities.Contains(town.Name)))];
        return new ProjectMap(
            frame,
            [.. located.Zip(spots, (entry, spot) => new ProjectMarker(entry.project, entry.number, entry.place, spot))],
            LabelPlacement.Place(frame, named, spots));
    }
}

/// <param name="Number">Of the project in the list, from 1.</param>
/// <param name="Place">Where the project is.</param>
/// <param name="Spot">Where its marker is: beside the place when another marker stands there.</param>
public sealed record ProjectMarker(PracticeProject Project, int Number, MapPoint Place, MapPoint Spot);
