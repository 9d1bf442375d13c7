using CampaignSite.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CampaignSite.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is not known; accepted is: Sqlite.")]
    [InlineData("Storage:Provider", "", "Storage:Provider is not known; accepted is: Sqlite.")]
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

    [Fact]
    public void The_folder_is_composed_and_cannot_be_set()
    {
        Assert.Equal(Path.GetFullPath("data"), Read("Storage:Folder", "/elsewhere").Folder);
    }

    private static StorageOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
