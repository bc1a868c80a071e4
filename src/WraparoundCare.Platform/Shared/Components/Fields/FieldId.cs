using System.Text;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>The ids of a field and of what is said about it, so that the summary of errors finds them.</summary>
internal static class FieldId
{
    /// <param name="name">The name under which the field is sent, such as "Author.Email".</param>
    public static string Of(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var character in WithoutFirstPart(name))
        {
            id.Append(char.IsAsciiLetterOrDigit(character) || character is '-' ? character : '_');
        }

        return id.ToString();
    }

    public static string Hint(string id) => $"uitleg-{id}";

    public static string Error(string id) => $"fout-{id}";

    public static string Limit(string id) => $"grens-{id}";

    // The day is the first of a date's three parts, and so where a link to the date leads.
    private static string WithoutFirstPart(string name) =>
        name.EndsWith("." + DateInput.DayPart, StringComparison.Ordinal) ? name[..^(DateInput.DayPart.Length + 1)] : name;
}
