// SPDX-License-Identifier: Apache-2.0
#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/fakes/sshd/loopback_sshd.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/project_source.h"

#include <QFile>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

/// A project whose repository lies behind a real sshd, which knows one key that is in nobody's agent and in
/// no usual place.
class ProjectSourceTest : public WorkflowTest {
public:
    ~ProjectSourceTest() override
    {
        qputenv("HOME", m_homeBefore);
        m_agentBefore.isEmpty() ? qunsetenv("SSH_AUTH_SOCK") : qputenv("SSH_AUTH_SOCK", m_agentBefore);
    }

protected:
    ProjectSourceTest()
    {
        qunsetenv("SSH_AUTH_SOCK");
        qputenv("HOME", QFile::encodeName(m_home.path()));
        m_repository.write(u"setup.py"_s, "");
        m_commit = m_repository.commit(u"First"_s);
        m_surroundings.knownHosts = m_home.filePath(u"known_hosts"_s);
        QFile known(m_surroundings.knownHosts);
        EXPECT_TRUE(known.open(QFile::WriteOnly));
        known.write(m_sshd.knownHosts());
    }
    /// Fetches the project as it is configured.
    Result<git::Repository> fetched(const QString &identity)
    {
        QString toml
            = u"schema = 1\n[projects.shop]\nrepository = \"ssh://%1@127.0.0.1:%2%3\"\n"_s.arg(m_sshd.user())
                  .arg(m_sshd.port())
                  .arg(m_repository.path());
        if (!identity.isEmpty())
            toml += u"identity = \"%1\"\n"_s.arg(identity);
        TRY_DO(applyConfiguration(*m_workshop, toml.toUtf8(), u"slipway.toml"_s, {}));
        TRY(const auto project, model::findProject(current(), u"shop"_s));
        return fetchProject(*m_workshop, project, {}, m_progress);
    }

    QByteArray m_homeBefore = qgetenv("HOME");
    QByteArray m_agentBefore = qgetenv("SSH_AUTH_SOCK");
    Result<git::Library> m_library = git::Library::start();
    fakes::LoopbackSshd m_sshd;
    fakes::ScratchRepository m_repository;
    task::Progress m_progress;
    QString m_commit;
};

TEST_F(ProjectSourceTest, OffersTheKeyThatTheProjectNames)
{
    const auto without = fetched({});
    const auto with = fetched(m_sshd.clientKey());

    EXPECT_EQ(nameOf(without), "git.login-refused");
    ASSERT_TRUE(with) << qPrintable(with.error().story()) << qPrintable(m_sshd.log());
    EXPECT_TRUE(m_sshd.log().contains(u"Accepted publickey"_s));
}

TEST_F(ProjectSourceTest, FindsAKeyBelowTheHomeOfThePerson)
{
    ASSERT_TRUE(QFile::copy(m_sshd.clientKey(), m_home.filePath(u"shop-key"_s)));
    ASSERT_TRUE(QFile::copy(m_sshd.clientKey() + u".pub"_s, m_home.filePath(u"shop-key.pub"_s)));

    const auto outcome = fetched(u"~/shop-key"_s);

    EXPECT_TRUE(outcome) << qPrintable(outcome.error().story()) << qPrintable(m_sshd.log());
}

TEST_F(ProjectSourceTest, SaysThatThereIsNoSuchKey)
{
    const auto outcome = fetched(u"/nonexistent/key"_s);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"git.no-key"_s) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome.error().hint().contains(u"identity"_s));
}

} // namespace
} // namespace slipway::workflow
