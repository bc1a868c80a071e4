using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.PracticeProjects.Maps;

/// <summary>The map that belongs to a list of projects: the same projects, in the same order, with the same numbers.</summary>
public sealed record ProjectMap(IReadOnlyList<ProjectMarker> Markers, IReadOnlyList<MapLabel> Labels)
{
    public static ProjectMap Of(IReadOnlyList<PracticeProject> projects)
    {
        var located = projects
            .Select((project, index) => (project, number: index + 1, place: ProjectPlace.Of(project)))
            .Where(entry => entry.place is not null)
            .Select(entry => (entry.project, entry.number, place: MapFrame.Project(entry.place!.Value)))
            .ToList();
        var spots = MarkerPlacement.Place(located.Select(entry => entry.place));
        return new ProjectMap(
            [.. located.Zip(spots, (entry, spot) => new ProjectMarker(entry.project, entry.number, entry.place, spot))],
            LabelPlacement.Place(Municipalities.All, spots));
    }
}

/// <param name="Number">Of the project in the list, from 1.</param>
/// <param name="Place">Where the project is.</param>
/// <param name="Spot">Where its marker is: beside the place when another marker stands there.</param>
public sealed record ProjectMarker(PracticeProject Project, int Number, MapPoint Place, MapPoint Spot);
