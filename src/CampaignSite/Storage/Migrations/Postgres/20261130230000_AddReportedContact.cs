using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddReportedContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, for the checks; and the server keeps samples of values for its planner, which would stay when the rows are gone.
            migrationBuilder.Sql(
                """
                ALTER TABLE suggestions
                    ADD office text COLLATE "C" CHECK (length(office) BETWEEN 4 AND 100),
                    ADD field text COLLATE "C" CHECK (field IN ('website', 'address', 'email', 'phones')) CHECK ((field IS NULL) = (office IS NULL));
                ALTER TABLE suggestions ALTER office SET STATISTICS 0, ALTER field SET STATISTICS 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "field",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "office",
                table: "suggestions");
        }
    }
}
