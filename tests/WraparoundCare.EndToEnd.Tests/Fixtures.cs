using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Sites;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SharedSites))]
