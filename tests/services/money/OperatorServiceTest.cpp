// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperatorService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "operators/PasswordHash.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class OperatorServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_service = std::make_unique<OperatorService>(m_building->database(), m_building->clock());
    }

    void cleanup()
    {
        m_service.reset();
        m_building.reset();
    }

    void hashIsArgon2idAndSaltsEachTime()
    {
        const auto one = PasswordHash::of(u"前台的密码1"_s);
        const auto two = PasswordHash::of(u"前台的密码1"_s);
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        QVERIFY(one->startsWith(u"$argon2id$v=19$"_s));
        QVERIFY(*one != *two);
        QVERIFY(PasswordHash::matches(*one, u"前台的密码1"_s));
        QVERIFY(!PasswordHash::matches(*one, u"前台的密码2"_s));
        QVERIFY(!PasswordHash::matches({}, u"nobody has this password"_s));
        QVERIFY(!PasswordHash::matches(u"plain text"_s, u"plain text"_s));
    }

    void signInAndWhoMayNot()
    {
        QCOMPARE(m_service->signInNeed().result().value(), SignInNeed::None);
        VERIFY_RESULT(add(u"小李"_s, Role::Cashier));
        QCOMPARE(m_service->signInNeed().result().value(), SignInNeed::OnlyOwnerMissing);
        VERIFY_RESULT(add(u"业主"_s, Role::Owner));
        QCOMPARE(m_service->signInNeed().result().value(), SignInNeed::Required);

        const auto signedIn = m_service->signIn(u"小李"_s, u"secret-小李"_s).result();
        VERIFY_RESULT(signedIn);
        QCOMPARE(signedIn->name, u"小李"_s);
        QCOMPARE(signedIn->role, Role::Cashier);
        VERIFY_ERROR(m_service->signIn(u"小李"_s, u"secret"_s).result(), ErrorCode::SignInFailed);
        VERIFY_ERROR(m_service->signIn(u"小王"_s, u"secret-小王"_s).result(), ErrorCode::SignInFailed);
        VERIFY_ERROR(m_service->signIn(u"system"_s, {}).result(), ErrorCode::SignInFailed);
        VERIFY_RESULT(m_service->disable(Actor::system(), u"小李"_s).result());
        VERIFY_ERROR(m_service->signIn(u"小李"_s, u"secret-小李"_s).result(), ErrorCode::SignInFailed);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM operation_log WHERE action = 'sign-in'"_s), u"5"_s);
    }

    void nothingStoredTellsAPassword()
    {
        VERIFY_RESULT(add(u"小李"_s, Role::Cashier));
        VERIFY_RESULT(m_service->setPassword({u"小李"_s, Role::Cashier}, u"小李"_s, u"another-one"_s).result());
        VERIFY_RESULT(m_service->signIn(u"小李"_s, u"another-one"_s).result());
        VERIFY_ERROR(m_service->signIn(u"小李"_s, u"secret-小李"_s).result(), ErrorCode::SignInFailed);
        const QString log =
            m_building->ask(u"SELECT group_concat(operator || action || subject || detail) FROM operation_log"_s);
        QVERIFY(!log.contains(u"another"_s) && !log.contains(u"secret"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty name") << u""_s << u"cashier"_s << u"123456"_s << u"invalid-argument"_s;
        QTest::newRow("spaces around") << u" 小李"_s << u"cashier"_s << u"123456"_s << u"invalid-argument"_s;
        QTest::newRow("the program") << u"system"_s << u"owner"_s << u"123456"_s << u"invalid-argument"_s;
        QTest::newRow("role of the program") << u"小李"_s << u"system"_s << u"123456"_s << u"invalid-argument"_s;
        QTest::newRow("short password") << u"小李"_s << u"cashier"_s << u"12345"_s << u"invalid-argument"_s;
        QTest::newRow("no password") << u"小李"_s << u"cashier"_s << u""_s << u"invalid-argument"_s;
        QTest::newRow("taken") << u"业主"_s << u"cashier"_s << u"123456"_s << u"already-exists"_s;
    }

    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(QString, role);
        QFETCH(QString, password);
        QFETCH(QString, error);
        VERIFY_RESULT(add(u"业主"_s, Role::Owner));
        const auto added = m_service->add(Actor::system(), {name, fromWord<Role>(role).value(), password}).result();
        QVERIFY(!added);
        QCOMPARE(errorCodeName(added.error().code), error);
        QVERIFY(password.isEmpty() || !added.error().detail.contains(password));
    }

    void onlyOwnersManageOperators()
    {
        VERIFY_RESULT(add(u"业主"_s, Role::Owner));
        const Actor storeManager{u"店长"_s, Role::Manager};
        VERIFY_ERROR(
            m_service->add(storeManager, {u"x"_s, Role::Owner, u"123456"_s}).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(m_service->disable(storeManager, u"业主"_s).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(m_service->setPassword(storeManager, u"业主"_s, u"123456"_s).result(), ErrorCode::NotPermitted);
        const Actor owner{u"业主"_s, Role::Owner};
        VERIFY_ERROR(m_service->disable(owner, u"业主"_s).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(m_service->disable(owner, u"谁"_s).result(), ErrorCode::UnknownOperator);
    }

    void aSecondOperatorApproves()
    {
        VERIFY_RESULT(add(u"小李"_s, Role::Cashier));
        VERIFY_RESULT(add(u"店长"_s, Role::Manager));
        const Actor asker{u"小李"_s, Role::Cashier};
        const auto approval = m_service->approve(asker, u"店长"_s, u"secret-店长"_s).result();
        VERIFY_RESULT(approval);
        QVERIFY(approval->isFor(asker));
        QVERIFY(!approval->isFor({u"店长"_s, Role::Manager}));
        VERIFY_ERROR(m_service->approve(asker, u"小李"_s, u"secret-小李"_s).result(), ErrorCode::NotPermitted);
        VERIFY_ERROR(m_service->approve({u"店长"_s, Role::Manager}, u"小李"_s, u"secret-小李"_s).result(),
            ErrorCode::NotPermitted);
        VERIFY_ERROR(m_service->approve(asker, u"店长"_s, u"wrong"_s).result(), ErrorCode::SignInFailed);
    }

private:
    Result<Operator> add(const QString &name, Role role)
    {
        return m_service->add(Actor::system(), {name, role, u"secret-"_s + name}).result();
    }

    std::unique_ptr<TestBuilding> m_building;
    std::unique_ptr<OperatorService> m_service;
};

METERDESK_TEST(OperatorServiceTest)

#include "OperatorServiceTest.moc"
