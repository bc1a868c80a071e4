namespace WraparoundCare.Architecture.Tests;

internal static class Rule
{
    /// <summary>Fails with all findings, one a line; fails too when the rule looked at nothing, since it would then hold forever.</summary>
    public static void Holds<T>(IReadOnlyCollection<T> things, Func<T, IEnumerable<Finding>> check)
    {
        Assert.NotEmpty(things);
        var findings = things.SelectMany(check).ToList();
        Assert.True(findings.Count == 0, $"{findings.Count} found:\n{string.Join('\n', findings)}");
    }
}
