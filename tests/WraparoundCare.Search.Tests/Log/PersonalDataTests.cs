using WraparoundCare.Search.Log;

namespace WraparoundCare.Search.Tests.Log;

public class PersonalDataTests
{
    [Theory]
    [InlineData("jan@voorbeeld.nl")]
    [InlineData("mail jan @ voorbeeld.nl")]
    [InlineData("06-12345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("+31 30 123 45 67")]
    [InlineData("111222333")]
    [InlineData("bsn 1112.22.333")]
    [InlineData("3511 AB 12")]
    [InlineData("geboren 12-03-2011")]
    public void IsIn_WhatSaysWhoSomebodyIs_IsTrue(string query) => Assert.True(PersonalData.IsIn(query));

    [Theory]
    [InlineData("gezinsplan")]
    [InlineData("stap 12")]
    [InlineData("toestemming 12 jaar")]
    [InlineData("jeugdwet 2015")]
    [InlineData("1 gezin 1 plan")]
    public void IsIn_Subject_IsFalse(string query) => Assert.False(PersonalData.IsIn(query));
}
