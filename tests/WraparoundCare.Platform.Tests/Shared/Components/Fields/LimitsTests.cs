using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Platform.Tests.Shared.Components.Fields;

public sealed class LimitsTests
{
    [Theory]
    [InlineData("vier", null)]
    [InlineData("a\r\nb\r", null)]
    [InlineData("vijf!", "Maak de tekst 1 teken korter.")]
    [InlineData("zes!!!", "Maak de tekst 2 tekens korter.")]
    [InlineData(null, null)]
    public void Check_Text_CountsALineBreakAsOne(string? text, string? problem) =>
        Assert.Equal(problem, Problem(new TextLimitAttribute(4), text));

    [Theory]
    [InlineData("plan.PDF", 1024, null)]
    [InlineData("plan.pdf", (2 * 1024 * 1024) + 1, "Kies een bestand van hooguit 2 MB.")]
    [InlineData("plan.pdf.exe", 1024, "Kies een bestand dat eindigt op .pdf of .jpg.")]
    [InlineData("plan", 1024, "Kies een bestand dat eindigt op .pdf of .jpg.")]
    public void Check_File_SaysWhichToChoose(string name, long size, string? problem) =>
        Assert.Equal(
            problem, Problem(new FileLimitAttribute(2, ".pdf", ".jpg"), new FormFile(Stream.Null, 0, size, "Attachment", name)));

    private static string? Problem(ValidationAttribute rule, object? value) =>
        rule.GetValidationResult(value, new ValidationContext(rule) { MemberName = "Field" })?.ErrorMessage;
}
