using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Answers that come from memory, as kept pages do: so fast that a line in the log would take longer. Metrics count them.
/// </summary>
public static class AnswersFromMemory
{
    private static readonly object Key = new();

    public static void Mark(HttpContext context) => context.Items[Key] = Key;

    public static bool Is(HttpContext context) => context.Items.ContainsKey(Key);
}
