namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>Dates as both databases keep them, for commands that the model's converters do not see.</summary>
internal static class UtcDates
{
    public static DateTime ToStored(DateTime date)
    {
        var utc = date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
