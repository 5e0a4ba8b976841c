// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/PasswordHash.h"

#include <sodium.h>

#include <array>

namespace meterdesk::PasswordHash {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shortest = 6;
constexpr qsizetype longest = 128;

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// UTF-8 of a password, wiped when it goes.
class Secret
{
public:
    explicit Secret(const QString &text)
        : m_bytes(text.toUtf8())
    { }
    ~Secret() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

Result<QString> hashOf(const QString &password)
{
    if (!isReady())
        return failure(ErrorCode::Internal, u"libsodium did not start"_s);
    const Secret secret(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
            crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return failure(ErrorCode::Internal, u"no memory for a password hash"_s);
    return QString::fromLatin1(hash.data());
}

} // namespace

Result<QString> of(const QString &password)
{
    if (password.size() < shortest || password.size() > longest)
        return failure(ErrorCode::InvalidArgument, u"a password has %1 to %2 characters"_s.arg(shortest).arg(longest));
    return hashOf(password);
}

bool matches(const QString &hash, const QString &password)
{
    if (!isReady())
        return false;
    static const QByteArray nobody = hashOf(u"nobody has this password"_s).value_or(QString()).toLatin1();
    const QByteArray known = hash.isEmpty() ? nobody : hash.toLatin1();
    const Secret secret(password);
    const bool equal = crypto_pwhash_str_verify(known.constData(), secret.data(), secret.size()) == 0;
    return equal && !hash.isEmpty();
}

} // namespace meterdesk::PasswordHash
