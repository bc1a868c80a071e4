namespace WraparoundCare.Testing;

/// <summary>
/// How long tests wait for what will come. No test measures time by it, so it is long: a busy machine may take all of it.
/// </summary>
public static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
}
