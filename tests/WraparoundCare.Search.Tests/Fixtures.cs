using WraparoundCare.Testing.Sites;

[assembly: AssemblyFixture(typeof(SharedSites))]
