// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ConcentratorParameterService.h"

#include "FakeGateway.h"
#include "RecordsDesk.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Who may change what a concentrator is told. What is sent is tested with the program, over the wire.
class ParameterServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhoMay_data();
    void onlyWhoMay();
};

void ParameterServiceTest::onlyWhoMay_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("mayChange");
    QTest::addColumn<bool>("mayControl");
    QTest::newRow("owner") << u"owner"_s << true << true;
    QTest::newRow("manager") << u"manager"_s << true << true;
    QTest::newRow("installer") << u"installer"_s << true << false;
    QTest::newRow("cashier") << u"cashier"_s << false << false;
    QTest::newRow("auditor") << u"auditor"_s << false << false;
}

void ParameterServiceTest::onlyWhoMay()
{
    QFETCH(QString, role);
    QFETCH(bool, mayChange);
    QFETCH(bool, mayControl);
    RecordsDesk desk;
    desk.furnish();
    FakeGateway gateway; // nobody answers: who is let through hears that
    ConcentratorParameterService service(desk.database(), desk.clock, gateway);
    const Actor actor{u"who"_s, fromWord<Role>(role).value()};
    const ConcentratorNo concentrator = concentratorNo(u"17000405"_s);
    const auto codeOf = [](const auto &answer) {
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }))
            return u"nothing"_s;
        const auto result = answer.result();
        return result ? u"done"_s : errorCodeName(result.error().code);
    };
    const QString changed = mayChange ? u"timeout"_s : u"not-permitted"_s;
    const QString controlled = mayControl ? u"timeout"_s : u"not-permitted"_s;
    QCOMPARE(codeOf(service.read(actor, concentrator, ParameterKind::Network)), changed);
    QCOMPARE(codeOf(service.change(actor,
                 {.concentrator = concentrator,
                     .kind = ParameterKind::LinkTiming,
                     .fields = {{u"retries"_s, u"1"_s}},
                     .typedNumber = u"17000405"_s})),
        changed);
    QCOMPARE(codeOf(service.heldBefore(actor, concentrator, ParameterKind::Network)),
        mayChange ? u"done"_s : u"not-permitted"_s);
    QCOMPARE(codeOf(service.controlOutput(actor, concentrator, {}, u"17000405"_s)), controlled);
    QCOMPARE(gateway.asked, (mayChange ? 2 : 0) + (mayControl ? 1 : 0));
}

METERDESK_TEST(ParameterServiceTest)
#include "ParameterServiceTest.moc"
