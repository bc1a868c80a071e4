using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Routing;

namespace WraparoundCare.Kernel.Website.Tests.Routing;

public class CanonicalPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("/De-13-Stappen/", "/de-13-stappen")]
    [InlineData("/de-13-stappen//1-sleutelpersonen", "/de-13-stappen/1-sleutelpersonen")]
    [InlineData("//evil.example/x", "/evil.example/x")]
    public void Of_AnyPath_IsLowerCaseWithoutTrailingSlash(string path, string expected) =>
        Assert.Equal(expected, CanonicalPath.Of(new PathString(path), trailingSlash: false).Value);

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/de-13-stappen", "/de-13-stappen/")]
    public void Of_SiteWithTrailingSlashes_EndsWithOne(string path, string expected) =>
        Assert.Equal(expected, CanonicalPath.Of(new PathString(path), trailingSlash: true).Value);
}
