namespace WraparoundCare.Platform.Shared;

/// <summary>The clock in the Netherlands, by which editors write times.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Of(DateTime clock)
    {
        var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>A moment as that clock showed it.</summary>
    public static DateTimeOffset On(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
