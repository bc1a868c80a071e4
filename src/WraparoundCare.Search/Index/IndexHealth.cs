namespace WraparoundCare.Search.Index;

/// <summary>How the index compares with the content.</summary>
/// <param name="Documents">How many documents there should be.</param>
/// <param name="Behind">How many of them are missing or not as they are now.</param>
/// <param name="Superfluous">How many are in the index and should not be.</param>
/// <param name="IsConsistent">Whether the engine's own index is undamaged and complete.</param>
internal sealed record IndexHealth(int Documents, int Behind, int Superfluous, bool IsConsistent)
{
    public bool IsHealthy => Behind == 0 && Superfluous == 0 && IsConsistent;
}
