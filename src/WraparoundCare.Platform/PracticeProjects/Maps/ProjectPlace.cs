using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.PracticeProjects.Maps;

/// <summary>Where a project stands on the map.</summary>
public static class ProjectPlace
{
    /// <summary>
    /// The stored location; else the degrees of projects from before locations were stored; else the first municipality.
    /// Null for a project without a place in the province.
    /// </summary>
    public static GeoPoint? Of(PracticeProject project) =>
        Of([GMapsLocation.Read(project.Location), new GeoPoint(project.Latitude, project.Longitude)], project.Municipalities);

    /// <param name="given">The points that an editor gave, the one to prefer first.</param>
    /// <param name="municipalities">By name.</param>
    public static GeoPoint? Of(IEnumerable<GeoPoint?> given, IEnumerable<string> municipalities) =>
        given.FirstOrDefault(point => point is { } place && MapFrame.Holds(place))
            ?? municipalities.Select(Municipalities.Find).FirstOrDefault(found => found is not null)?.Point();
}
