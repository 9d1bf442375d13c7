using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, because EF Core cannot say WITHOUT ROWID: a rowid would keep the order in which visitors came.
            // STRICT and the checks keep out anything that is not a hash, a slug, an outcome and a day.
            migrationBuilder.Sql(
                """
                CREATE TABLE "marks" (
                    "visitor" BLOB NOT NULL CHECK (length("visitor") = 32),
                    "action" TEXT NOT NULL CHECK (length("action") BETWEEN 1 AND 200),
                    "outcome" INTEGER NOT NULL CHECK ("outcome" BETWEEN 1 AND 3),
                    "day" TEXT NOT NULL CHECK (length("day") = 10),
                    CONSTRAINT "PK_marks" PRIMARY KEY ("visitor", "action")
                ) STRICT, WITHOUT ROWID;
                """);
            migrationBuilder.Sql(
                """
                CREATE TABLE "action_totals" (
                    "action" TEXT NOT NULL CHECK (length("action") BETWEEN 1 AND 200),
                    "done" INTEGER NOT NULL CHECK ("done" >= 0),
                    "shown" INTEGER NOT NULL CHECK ("shown" >= 0),
                    "shown_on" TEXT NOT NULL CHECK (length("shown_on") = 10),
                    CONSTRAINT "PK_action_totals" PRIMARY KEY ("action")
                ) STRICT, WITHOUT ROWID;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_totals");

            migrationBuilder.DropTable(
                name: "marks");
        }
    }
}
