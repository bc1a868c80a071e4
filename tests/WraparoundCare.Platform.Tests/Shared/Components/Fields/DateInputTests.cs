using System.ComponentModel.DataAnnotations;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Platform.Tests.Shared.Components.Fields;

public sealed class DateInputTests
{
    [Theory]
    [InlineData("24", "11", "2026", "2026-11-24")]
    [InlineData(" 1", "02 ", "1999", "1999-02-01")]
    [InlineData("29", "2", "2028", "2028-02-29")]
    public void Read_GoodDate_IsThatDay(string day, string month, string year, string date)
    {
        var typed = new DateInput { Day = day, Month = month, Year = year };

        Assert.Empty(Problems(typed));
        Assert.Equal(date, typed.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31", "2", "2026", "Day: Deze dag bestaat niet in die maand.")]
    [InlineData("29", "2", "2026", "Day: Deze dag bestaat niet in die maand.")]
    [InlineData("0", "13", "2026", "Day: De dag is een getal van 1 tot en met 31.", "Month: De maand is een getal van 1 tot en met 12.")]
    [InlineData("1", null, "26", "Month: Vul de maand in.", "Year: Schrijf het jaar met vier cijfers, zoals 2026.")]
    [InlineData("1", "mei", "2026", "Month: De maand is een getal van 1 tot en met 12.")]
    [InlineData("-1", "5", null, "Day: De dag is een getal van 1 tot en met 31.", "Year: Vul het jaar in.")]
    public void Read_WrongDate_SaysWhichPartIsWrong(string? day, string? month, string? year, params string[] problems)
    {
        var typed = new DateInput { Day = day, Month = month, Year = year };

        Assert.Equal(problems, Problems(typed));
        Assert.Null(typed.Date);
    }

    [Fact]
    public void Read_NothingTyped_IsEmptyAndNotWrong()
    {
        Assert.True(new DateInput { Day = " " }.IsEmpty);
        Assert.Empty(Problems(new DateInput()));
        Assert.False(new RequiredDateAttribute().IsValid(new DateInput()));
    }

    [Fact]
    public void Make_FromADay_ReadsAsThatDay() =>
        Assert.Equal(new DateOnly(2026, 1, 9), DateInput.Of(new DateOnly(2026, 1, 9)).Date);

    private static IEnumerable<string> Problems(DateInput typed) =>
        typed.Validate(new ValidationContext(typed)).Select(problem => $"{problem.MemberNames.Single()}: {problem.ErrorMessage}");
}
