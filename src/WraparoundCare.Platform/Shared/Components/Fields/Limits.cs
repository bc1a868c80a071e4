using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>
/// The most characters that a text may have, counted as the writer sees them counted: a line break is one, though browsers send it as two.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextLimitAttribute(int characters) : ValidationAttribute
{
    public int Characters => characters;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var over = (value as string)?.ReplaceLineEndings("\n").Length - characters;
        return over > 0
            ? new ValidationResult(
                string.Create(CultureInfo.InvariantCulture, $"Maak de tekst {over} {(over == 1 ? "teken" : "tekens")} korter."),
                [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}

/// <summary>A date that must be filled in.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredDateAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is DateInput { IsEmpty: false };
}

/// <summary>A box that must be ticked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MustBeTrueAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is true;
}

/// <summary>How large a file may be, and how its name may end. Whoever keeps the file looks at what is in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FileLimitAttribute(int megabytes, params string[] extensions) : ValidationAttribute
{
    private const long Megabyte = 1024 * 1024;

    public int Megabytes => megabytes;

    public IReadOnlyList<string> Extensions => extensions;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        IFormFile file when file.Length > megabytes * Megabyte => Wrong(
            string.Create(CultureInfo.InvariantCulture, $"Kies een bestand van hooguit {megabytes} MB."), validationContext),
        IFormFile file when !extensions.Contains(Path.GetExtension(file.FileName), StringComparer.OrdinalIgnoreCase) => Wrong(
            $"Kies een bestand dat eindigt op {string.Join(" of ", extensions)}.", validationContext),
        _ => ValidationResult.Success,
    };

    private static ValidationResult Wrong(string message, ValidationContext context) => new(message, [context.MemberName!]);
}
