namespace WraparoundCare.Foundation.Data;

/// <summary>The database engines that the site runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
