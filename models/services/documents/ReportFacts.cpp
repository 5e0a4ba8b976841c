// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoredSettings.h"
#include "Try.h"
#include "closing/ClosingReports.h"
#include "documents/DocumentSource.h"
#include "documents/StatementBuilder.h"
#include "stores/AccountStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<Letterhead> letterheadOf(const DocumentSource &source, const QString &ownerUnit)
{
    METERDESK_TRY(settings, StoredSettings::read(source.db, source.mark));
    return Letterhead{.organisation = ownerUnit.isEmpty() ? settings.organisation : ownerUnit,
        .logo = settings.logo,
        .footer = settings.slipFooter};
}

Result<StatementPaper> statementPaper(const DocumentSource &source, const DocumentRequest &request)
{
    if (request.rooms.size() != 1)
        return failure(ErrorCode::InvalidArgument, u"a statement is of one room"_s);
    if (request.from.isValid() && request.to.isValid() && request.to < request.from)
        return failure(
            ErrorCode::InvalidDate, u"%1 is before %2"_s.arg(dateToText(request.to), dateToText(request.from)));
    METERDESK_TRY(account, AccountStore::get(source.db, request.rooms.first(), source.now.date()));
    METERDESK_TRY(letterhead, letterheadOf(source, account.terms.ownerUnit));
    METERDESK_TRY(statement, buildStatement(source.db, account.code, request.from, request.to));
    return StatementPaper{
        .letterhead = letterhead, .print = {}, .statement = statement, .memberPhone = account.memberPhone};
}

Result<ShiftPaper> shiftPaper(const DocumentSource &source, const QString &number)
{
    METERDESK_TRY(letterhead, letterheadOf(source));
    METERDESK_TRY(report,
        number.isEmpty() ? ClosingReports::interim(source.db, source.now) : ClosingReports::shift(source.db, number));
    return ShiftPaper{.letterhead = letterhead, .print = {}, .report = report};
}

Result<DayEndPaper> dayEndPaper(const DocumentSource &source, const QString &number)
{
    METERDESK_TRY(letterhead, letterheadOf(source));
    METERDESK_TRY(dayEnd,
        number.isEmpty() ? ClosingReports::dayEndDraft(source.db, source.now.date(), source.now)
                         : ClosingReports::dayEnd(source.db, number));
    return DayEndPaper{.letterhead = letterhead, .print = {}, .dayEnd = dayEnd};
}

} // namespace meterdesk
