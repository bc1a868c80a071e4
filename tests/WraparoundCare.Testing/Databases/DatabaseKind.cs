namespace WraparoundCare.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
