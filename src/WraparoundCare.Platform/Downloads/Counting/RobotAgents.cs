using System.Text.RegularExpressions;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>Knows programs that ask by themselves, by what they call themselves: <c>robot-agents.txt</c> has the list.</summary>
internal static class RobotAgents
{
    // What programs for people say of themselves is far shorter.
    private const int MaxLength = 1000;

    private static readonly Regex Known = Read();

    public static bool IsRobot(string agent) => Known.IsMatch(agent.Length > MaxLength ? agent.AsSpan(0, MaxLength) : agent);

    private static Regex Read()
    {
        using var file = typeof(RobotAgents).Assembly.GetManifestResourceStream(typeof(RobotAgents), "robot-agents.txt")!;
        using var reader = new StreamReader(file);
        var patterns = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(PatternOf);
        return new Regex(
            string.Join('|', patterns.Append(@"^\s*$")),
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    private static string PatternOf(string line) =>
        (line.StartsWith('^') ? "^" : "") + Regex.Escape(line.TrimStart('^').TrimEnd('$')) + (line.EndsWith('$') ? "$" : "");
}
