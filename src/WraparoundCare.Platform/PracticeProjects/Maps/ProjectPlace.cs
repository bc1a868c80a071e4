namespace WraparoundCare.Platform.PracticeProjects.Maps;

/// <summary>Where a project stands on the map.</summary>
public static class ProjectPlace
{
    /// <summary>The point that the editor gave, else its first municipality; null for a project without a place in the province.</summary>
    public static GeoPoint? Of(PracticeProject project) => Of(new GeoPoint(project.Latitude, project.Longitude), project.Municipalities);

    public static GeoPoint? Of(GeoPoint given, IEnumerable<string> municipalities) =>
        MapFrame.Holds(given)
            ? given
            : municipalities.Select(Municipalities.Find).FirstOrDefault(found => found is not null)?.Point();
}
