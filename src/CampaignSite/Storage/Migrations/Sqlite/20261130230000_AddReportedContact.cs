using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReportedContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, for the checks. A column that is added comes last, and both are short.
            migrationBuilder.Sql("""ALTER TABLE "suggestions" ADD COLUMN "office" TEXT CHECK (length("office") BETWEEN 4 AND 100);""");
            migrationBuilder.Sql("""ALTER TABLE "suggestions" ADD COLUMN "field" TEXT CHECK ("field" IN ('website', 'address', 'email', 'phones')) CHECK (("field" IS NULL) = ("office" IS NULL));""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // By hand, too: EF Core would make the table anew from its model, without the checks, STRICT and WITHOUT ROWID.
            migrationBuilder.Sql("""ALTER TABLE "suggestions" DROP COLUMN "field";""");
            migrationBuilder.Sql("""ALTER TABLE "suggestions" DROP COLUMN "office";""");
        }
    }
}
