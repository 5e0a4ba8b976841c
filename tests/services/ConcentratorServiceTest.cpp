// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ConcentratorService.h"

#include "FakeGateway.h"
#include "RecordsDesk.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ConcentratorEvent eventOf(EventImportance importance, int code, const QString &at)
{
    ConcentratorEvent made{.importance = importance, .code = code, .occurredAt = {}, .bytes = {}};
    if (!at.isEmpty())
        made.occurredAt = moment(at);
    made.bytes = QByteArray(1, static_cast<char>(code)) + at.toLatin1();
    return made;
}

} // namespace

/// Events and versions of concentrators, as they are kept.
class ConcentratorServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void eventsAreStoredOnce();
    void silenceChangesNothing();
    void onlyThoseOnLineAreAsked();
    void theVersionIsKept();
    void whoMay();
    void eventsGoWithTheirConcentrator();

private:
    template <typename T>
    [[nodiscard]] static Result<T> ended(const Async<T> &answer)
    {
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }) ? answer.result()
                                                                          : failure(ErrorCode::Internal);
    }
    [[nodiscard]] QList<ConcentratorEventRow> stored()
    {
        return ended(m_service->events(m_number)).value_or(QList<ConcentratorEventRow>());
    }

    const ConcentratorNo m_number = concentratorNo(u"17000405"_s);
    const Actor m_cashier{u"罗"_s, Role::Cashier};
    std::unique_ptr<RecordsDesk> m_desk;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<ConcentratorService> m_service;
};

void ConcentratorServiceTest::init()
{
    m_desk = std::make_unique<RecordsDesk>();
    m_desk->furnish();
    m_gateway = std::make_unique<FakeGateway>();
    m_service = std::make_unique<ConcentratorService>(m_desk->database(), m_desk->clock, *m_gateway);
}

void ConcentratorServiceTest::cleanup()
{
    m_service.reset();
    m_gateway.reset();
    m_desk.reset();
}

void ConcentratorServiceTest::eventsAreStoredOnce()
{
    const auto powerLost = eventOf(EventImportance::Important, 14, u"2017-05-16 07:30:00"_s);
    const auto unknownTime = eventOf(EventImportance::Normal, 3, {});
    m_gateway->events = EventReading{.marks = {.important = 5, .normal = 255}, .events = {powerLost, unknownTime}};
    QSignalSpy told(m_service.get(), &ConcentratorService::eventsStored);
    const auto first = ended(m_service->readEvents(m_cashier, m_number));
    VERIFY_RESULT(first);
    QCOMPARE(*first, 2);
    QCOMPARE(told.size(), 1);
    QVERIFY(!m_gateway->marksAsked.important && !m_gateway->marksAsked.normal);

    // Read again, with one more: only that is new, and it is asked for behind the marks.
    m_gateway->events->events += eventOf(EventImportance::Important, 31, u"2017-05-16 07:55:00"_s);
    m_gateway->events->marks.important = 6;
    m_desk->clock.advance(60);
    QCOMPARE(ended(m_service->readEvents(m_cashier, m_number)).value(), 1);
    QCOMPARE(m_gateway->marksAsked.important, std::optional(5));
    QCOMPARE(m_gateway->marksAsked.normal, std::optional(255));

    const auto rows = stored();
    QCOMPARE(rows.size(), 3);
    // Newest first; the one without a time stands where it was read, at 08:00.
    QCOMPARE(rows.at(0).event.code, 3);
    QVERIFY(!rows.at(0).event.occurredAt);
    QCOMPARE(rows.at(0).receivedAt, moment(u"2017-05-16 08:00:00"_s));
    QCOMPARE(rows.at(1).event.code, 31);
    QCOMPARE(rows.at(1).receivedAt, moment(u"2017-05-16 08:01:00"_s));
    QCOMPARE(rows.at(2).event.code, 14);
    QCOMPARE(rows.at(2).event.bytes, powerLost.bytes);
    QCOMPARE(wordOf(rows.at(2).event.importance), u"important"_s);
    QCOMPARE(ended(m_service->events(m_number, 1)).value().size(), 1);
}

void ConcentratorServiceTest::silenceChangesNothing()
{
    VERIFY_ERROR(ended(m_service->readEvents(m_cashier, m_number)), ErrorCode::Timeout);
    QVERIFY(stored().isEmpty());
    QCOMPARE(m_desk->value(u"SELECT count(*) FROM concentrator WHERE important_events_read IS NOT NULL"_s), u"0"_s);
    VERIFY_ERROR(
        ended(m_service->readEvents(m_cashier, concentratorNo(u"17000406"_s))), ErrorCode::UnknownConcentrator);
}

void ConcentratorServiceTest::onlyThoseOnLineAreAsked()
{
    m_gateway->events = EventReading{.marks = {.important = 1, .normal = 0},
        .events = {eventOf(EventImportance::Important, 14, u"2017-05-16 07:30:00"_s)}};
    m_gateway->link = LinkState::Offline;
    QCOMPARE(ended(m_service->readAllEvents(Actor::system())).value(), 0);
    QCOMPARE(m_gateway->asked, 0);
    m_gateway->link = LinkState::Online;
    QCOMPARE(ended(m_service->readAllEvents(Actor::system())).value(), 1);
    m_desk->execute(u"UPDATE concentrator SET protocol = 'meter-bus'"_s);
    QCOMPARE(ended(m_service->readAllEvents(Actor::system())).value(), 0);
    QCOMPARE(m_gateway->asked, 1);
}

void ConcentratorServiceTest::theVersionIsKept()
{
    VERIFY_ERROR(ended(m_service->readVersion(m_cashier, m_number)), ErrorCode::Timeout);
    m_gateway->version = ConcentratorVersion{
        .vendor = u"VIRT"_s, .software = u"V2.1"_s, .softwareDate = day(u"2017-03-01"_s), .hardware = u"H1.0"_s};
    const auto version = ended(m_service->readVersion(m_cashier, m_number));
    VERIFY_RESULT(version);
    QCOMPARE(version->softwareText(), u"V2.1 (2017-03-01)"_s);
    const auto rows = ended(m_desk->registers->concentratorRows());
    QCOMPARE(rows->first().softwareVersion, u"V2.1 (2017-03-01)"_s);
}

void ConcentratorServiceTest::whoMay()
{
    const Actor auditor{u"who"_s, Role::Auditor};
    VERIFY_ERROR(ended(m_service->readEvents(auditor, m_number)), ErrorCode::NotPermitted);
    VERIFY_ERROR(ended(m_service->readAllEvents(auditor)), ErrorCode::NotPermitted);
    VERIFY_ERROR(ended(m_service->readVersion(auditor, m_number)), ErrorCode::NotPermitted);
    QCOMPARE(m_gateway->asked, 0);
}

void ConcentratorServiceTest::eventsGoWithTheirConcentrator()
{
    m_gateway->events = EventReading{.marks = {.important = 1, .normal = 0},
        .events = {eventOf(EventImportance::Important, 14, u"2017-05-16 07:30:00"_s)}};
    QCOMPARE(ended(m_service->readEvents(m_cashier, m_number)).value(), 1);
    m_desk->execute(u"UPDATE meter SET concentrator_id = NULL, point = NULL"_s);
    VERIFY_RESULT(ended(m_desk->registers->removeConcentrator(m_desk->manager, m_number)));
    QCOMPARE(m_desk->value(u"SELECT count(*) FROM concentrator_event"_s), u"0"_s);
}

METERDESK_TEST(ConcentratorServiceTest)
#include "ConcentratorServiceTest.moc"
