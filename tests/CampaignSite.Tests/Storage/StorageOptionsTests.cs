using CampaignSite.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CampaignSite.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is not known; accepted are: Sqlite, Postgres.")]
    [InlineData("Storage:Provider", "", "Storage:Provider is not known; accepted are: Sqlite, Postgres.")]
    [InlineData("Storage:ConnectionString", "Hunter2", "Storage:ConnectionString cannot be read; write for example: Data Source=site.db")]
    [InlineData("Storage:ConnectionString", "Data Source=a.db;Password=Hunter2", "Storage:ConnectionString for Sqlite takes one key: Data Source=FILE")]
    [InlineData("Storage:ConnectionString", "Data Source=a.db;Mode=Memory", "Storage:ConnectionString for Sqlite takes one key: Data Source=FILE")]
    [InlineData("Storage:ConnectionString", "Data Source=../a.db", "Storage:ConnectionString: the file must lie in the data folder itself (Site:Data).")]
    [InlineData("Storage:ConnectionString", "Data Source=:memory:", "Storage:ConnectionString: the file must lie in the data folder itself (Site:Data).")]
    public void A_wrong_setting_names_its_key_and_never_its_value(string key, string value, string message)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Read(key, value));

        Assert.Equal(message, Assert.Single(problem.Failures));
    }

    [Theory]
    [InlineData("Storage:Provider", "sqlite")]
    [InlineData("Storage:ConnectionString", "Data Source=other.db")]
    [InlineData("Storage:ConnectionString", "")]
    [InlineData("Unrelated", "")]
    public void A_right_setting_is_taken(string key, string value)
    {
        Assert.NotNull(Read(key, value));
    }

    [Theory]
    [InlineData("", "Storage:ConnectionString is missing; for Postgres write for example: Host=localhost;Database=site;Username=site")]
    [InlineData("Hunter2", "Storage:ConnectionString cannot be read; for Postgres write for example: Host=localhost;Database=site;Username=site")]
    [InlineData("Host=h;Database=d;Port=Hunter2", "Storage:ConnectionString cannot be read; for Postgres write for example: Host=localhost;Database=site;Username=site")]
    [InlineData("Host=h;Password=Hunter2", "Storage:ConnectionString for Postgres must name Host and Database; write for example: Host=localhost;Database=site;Username=site")]
    public void A_wrong_connection_to_PostgreSQL_names_its_key_and_never_its_value(string value, string message) =>
        Assert.Equal(message, Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", value))).Failures));

    [Theory]
    [InlineData("Search Path=other")] // PgBouncer refuses it
    [InlineData("Options=-c synchronous_commit=off")] // as above
    [InlineData("Include Error Detail=true")] // it quotes rows
    [InlineData("Log Parameters=true")]
    [InlineData("Command Timeout=0")] // time-outs are ours
    [InlineData("Max Auto Prepare=10")]
    public void A_key_that_is_ours_to_set_is_refused_by_name(string key)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Read(("Storage:Provider", "postgres"), ("Storage:ConnectionString", $"Host=h;Database=d;Password=Hunter2;{key}")));

        Assert.StartsWith($"Storage:ConnectionString for Postgres does not take {key.Split('=')[0]}; accepted are: Host, ", Assert.Single(problem.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("Hunter2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_to_PostgreSQL_is_taken() =>
        Assert.NotNull(Read(("Storage:Provider", "postgres"), ("Storage:ConnectionString", "Host=a,b;Port=5433;Database=d;Username=u;Password=p;SSL Mode=VerifyFull;Root Certificate=/x;Target Session Attributes=primary")));

    [Fact]
    public void The_folder_is_composed_and_cannot_be_set()
    {
        Assert.Equal(Path.GetFullPath("data"), Read("Storage:Folder", "/elsewhere").Folder);
    }

    private static StorageOptions Read(string key, string value) => Read((key, value));

    private static StorageOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
