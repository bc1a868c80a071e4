using WraparoundCare.Testing.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]
