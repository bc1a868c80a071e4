namespace WraparoundCare.Platform.Shared;

/// <summary>The alias that belongs to the name of a model's property.</summary>
public static class PropertyAlias
{
    public static string Of(string member) => char.ToLowerInvariant(member[0]) + member[1..];
}
