namespace WraparoundCare.Foundation.Privacy;

/// <summary>Other terms than those of the rules, by the name of the table.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Website:Retention";

    public Dictionary<string, TimeSpan> Terms { get; } = new(StringComparer.OrdinalIgnoreCase);
}
