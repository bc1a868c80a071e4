namespace WraparoundCare.Platform.Shared;

/// <summary>Several names in one sentence.</summary>
public static class DutchList
{
    /// <returns>"A", "A en B" or "A, B en C".</returns>
    public static string Of(IEnumerable<string> names) => names.ToList() switch
    {
        [] => string.Empty,
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} en {last}",
    };
}
