using System.Globalization;
using WraparoundCare.Platform.NewsAndEvents;

namespace WraparoundCare.Platform.Tests.NewsAndEvents;

public class EventMomentTests
{
    [Theory]
    [InlineData("2027-03-16T13:30", "2027-03-16T16:00", "dinsdag 16 maart 2027, 13.30 tot 16.00 uur")]
    [InlineData("2027-03-16T09:05", null, "dinsdag 16 maart 2027, 9.05 uur")]
    [InlineData("2027-03-16", null, "dinsdag 16 maart 2027")]
    [InlineData("2027-03-16", "2027-03-16", "dinsdag 16 maart 2027")]
    [InlineData("2027-03-16", "2027-03-17", "dinsdag 16 maart 2027 tot en met woensdag 17 maart 2027")]
    [InlineData("2027-03-16T10:00", "2027-03-17T12:00", "dinsdag 16 maart 2027, 10.00 uur tot woensdag 17 maart 2027, 12.00 uur")]
    public void ToString_AnyMoment_SaysItInDutch(string start, string? end, string expected)
        => Assert.Equal(expected, Moment(start, end).ToString());

    // The clock goes forward on 28 March 2027 and back on 31 October 2027.
    [Theory]
    [InlineData("2027-03-27T12:00", "+01:00")]
    [InlineData("2027-03-28T12:00", "+02:00")]
    [InlineData("2027-10-30T12:00", "+02:00")]
    [InlineData("2027-10-31T12:00", "+01:00")]
    public void Begins_AroundTheChangeOfTheClock_HasTheOffsetOfThatDay(string start, string offset)
        => Assert.Equal(offset, Moment(start, null).Begins.ToString("zzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2027-03-16T13:30", "2027-03-16T16:00", "2027-03-16T16:00")]
    [InlineData("2027-03-16T13:30", null, "2027-03-17")]
    [InlineData("2027-03-16", null, "2027-03-17")]
    [InlineData("2027-03-16", "2027-03-17", "2027-03-18")]
    public void Ends_WithOrWithoutEnd_IsWhenItIsOver(string start, string? end, string expected)
        => Assert.Equal(Clock(expected), Moment(start, end).Ends.DateTime);

    private static EventMoment Moment(string start, string? end) => new(Clock(start), end is null ? null : Clock(end));

    private static DateTime Clock(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
