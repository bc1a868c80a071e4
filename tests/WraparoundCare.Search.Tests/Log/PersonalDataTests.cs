using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Log;

namespace WraparoundCare.Search.Tests.Log;

public class PersonalDataTests
{
    private static readonly DutchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("jan@voorbeeld.nl")]
    [InlineData("mail jan @ voorbeeld.nl")]
    [InlineData("jan(at)voorbeeld.nl")]
    [InlineData("jan [ at ] voorbeeld punt nl")]
    [InlineData("jan apenstaartje voorbeeld")]
    [InlineData("06-12345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("0 6 1 2 3 4 5 6 7 8")]
    [InlineData("06_12_34_56_78")]
    [InlineData("+31 30 123 45 67")]
    [InlineData("111222333")]
    [InlineData("bsn 1112.22.333")]
    [InlineData("bsn 111 en 222 en 333")]
    [InlineData("een twee drie vier vijf zes zeven acht negen")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("3511 AB 12")]
    [InlineData("3511AB12")]
    [InlineData("3511ab")]
    [InlineData("dorpsstraat 12")]
    [InlineData("geboren 12-03-2011")]
    [InlineData("geboren 1/3/11")]
    [InlineData("12 maart 2011")]
    [InlineData("twaalf maart")]
    [InlineData("1e mei")]
    public void IsIn_WhatSaysWhoSomebodyIs_IsTrue(string query) => Assert.True(PersonalData.IsIn(query, Analyzer));

    [Theory]
    [InlineData("gezinsplan")]
    [InlineData("stap 12")]
    [InlineData("toestemming 12 jaar")]
    [InlineData("jeugdwet 2015")]
    [InlineData("1 gezin 1 plan")]
    [InlineData("stap 3 fase 2")]
    public void IsIn_Subject_IsFalse(string query) => Assert.False(PersonalData.IsIn(query, Analyzer));
}
